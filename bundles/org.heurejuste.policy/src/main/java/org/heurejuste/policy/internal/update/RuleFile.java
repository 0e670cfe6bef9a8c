package org.heurejuste.policy.internal.update;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drools.drl.ast.descr.PackageDescr;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.BlockReader;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleDefinitions;
import org.heurejuste.policy.internal.drl.RuleText;
import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.drl.Tokens;

/**
 * A rule text, cut into its rules and all the rest. Only words count: comments and blanks change nothing.
 *
 * @param text the text
 * @param rest the words that belong to no rule
 * @param rules the words of each rule by its name, in the file's order
 * @param definitions the rules
 * @param order the names of rules and queries, in the file's order
 * @param plain whether no rule has the name of another, and none takes over the condition of another
 */
public record RuleFile(RuleText text, String rest, Map<String, String> rules, List<RuleDefinition> definitions,
        List<String> order, boolean plain) {

    /**
     * Cuts a text.
     *
     * @param text any text
     * @return its rules and the rest
     */
    public static RuleFile of(RuleText text) {
        Tokens tokens = Tokens.of(text.drl());
        List<Block> blocks = BlockReader.read(tokens);
        Map<String, String> rules = new LinkedHashMap<>();
        StringBuilder rest = new StringBuilder();
        boolean plain = true;
        int next = 0;
        for (Block block : blocks.stream().filter(b -> b.kind() == Block.Kind.RULE).toList()) {
            next = words(tokens, next, block.start(), rest);
            StringBuilder rule = new StringBuilder();
            next = words(tokens, next, block.end(), rule);
            plain &= !rule.toString().contains("\nextends\n")
                    && rules.put(block.name(), rule.toString()) == null && !block.name().isEmpty();
        }
        words(tokens, next, text.drl().length(), rest);
        PackageDescr none = new PackageDescr("");
        ParsedRules read = new ParsedRules(text, tokens, blocks, List.of(), none, none);
        List<String> order = blocks.stream()
                .filter(b -> b.kind() == Block.Kind.RULE || b.kind() == Block.Kind.QUERY).map(Block::name).toList();
        return new RuleFile(text, rest.toString(), rules, RuleDefinitions.of(read), order,
                plain && tokens.openComment() < 0);
    }

    private static int words(Tokens tokens, int from, int end, StringBuilder words) {
        int at = from;
        while (at < tokens.list().size() && tokens.list().get(at).start() < end) {
            Token token = tokens.list().get(at++);
            words.append(token.in(tokens.text())).append('\n');
        }
        return at;
    }

    /** The file's path, relative to the project's root. */
    String path() {
        return text.file().path();
    }
}
