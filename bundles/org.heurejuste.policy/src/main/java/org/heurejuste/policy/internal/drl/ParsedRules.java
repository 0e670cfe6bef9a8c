package org.heurejuste.policy.internal.drl;

import java.util.List;
import java.util.Optional;

import org.drools.drl.ast.descr.PackageDescr;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A rule text, read.
 *
 * @param text the text
 * @param tokens its tokens
 * @param blocks its statements, broken ones included
 * @param broken those of the statements that cannot be read; each has been reported
 * @param descr what the engine's parser makes of the other statements
 * @param draft what it makes of the whole text, in which parts of broken statements may be missing or wrong
 */
public record ParsedRules(RuleText text, Tokens tokens, List<Block> blocks, List<Block> broken, PackageDescr descr,
        PackageDescr draft) {

    /** KIE's name for the package of a file that names none. */
    private static final String NO_PACKAGE = "defaultpkg";

    /**
     * The package that the text speaks of.
     *
     * @return its name, or KIE's name for none
     */
    public String packageName() {
        return blocks.stream().filter(b -> b.kind() == Block.Kind.PACKAGE).map(Block::name).findFirst()
                .orElse(NO_PACKAGE);
    }

    /**
     * The statement that a character lies in.
     *
     * @param offset the character
     * @return the statement, or empty between statements
     */
    public Optional<Block> block(int offset) {
        return blocks.stream().filter(b -> b.contains(offset)).findFirst();
    }

    /**
     * The author's place of a stretch.
     *
     * @param start its first character
     * @param end the character after its last
     * @return the place in the author's file
     */
    public SourceSpan span(int start, int end) {
        return text.origin().span(start, Math.max(0, end - start));
    }

    /**
     * The author's place of a statement's name.
     *
     * @param block the statement
     * @return the place in the author's file
     */
    public SourceSpan name(Block block) {
        return span(block.nameStart(), block.nameEnd());
    }
}
