package org.heurejuste.policy.internal.drl;

import java.util.List;

import org.drools.drl.ast.descr.PackageDescr;

/**
 * A rule text, read.
 *
 * @param text the text
 * @param tokens its tokens
 * @param blocks its statements, broken ones included
 * @param descr what the engine's parser made of it; parts may be missing where the text is broken
 * @param errors what the engine's parser stumbled over, in order
 */
public record ParsedRules(RuleText text, Tokens tokens, List<Block> blocks, PackageDescr descr, List<SyntaxError> errors) {

    /**
     * Where the engine's parser stumbled.
     *
     * @param offset the first character that it did not expect
     * @param length the length of the word there
     */
    public record SyntaxError(int offset, int length) {
    }

    /**
     * The package that the text speaks of.
     *
     * @return its name, or KIE's name for none
     */
    public String packageName() {
        return blocks.stream().filter(b -> b.kind() == Block.Kind.PACKAGE).map(Block::name).findFirst().orElse("defaultpkg");
    }
}
