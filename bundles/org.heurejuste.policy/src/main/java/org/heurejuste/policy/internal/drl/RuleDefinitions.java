package org.heurejuste.policy.internal.drl;

import java.util.Arrays;
import java.util.List;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;

/** Lists the rules of a file. */
public final class RuleDefinitions {

    private RuleDefinitions() {}

    /**
     * The rules of a file.
     *
     * @param file the file
     * @return its rules in order, broken ones included as long as they have a name
     */
    public static List<RuleDefinition> of(ParsedRules file) {
        return file.blocks().stream().filter(b -> b.kind() == Block.Kind.RULE && !b.name().isEmpty())
                .map(b -> definition(file, b)).toList();
    }

    private static RuleDefinition definition(ParsedRules file, Block rule) {
        SourceSpan name = file.text().origin().span(rule.nameStart(), rule.nameEnd() - rule.nameStart());
        return new RuleDefinition(file.packageName(), rule.name(), clauses(rule), name,
                rule.consequence() < 0 ? name : consequence(file, rule));
    }

    private static SourceSpan consequence(ParsedRules file, Block rule) {
        int from = rule.consequence() + "then".length();
        int start = from;
        String text = file.text().drl();
        while (start < rule.end() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < rule.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return file.text().origin().span(start, end - start);
    }

    /**
     * The clauses that a rule names.
     *
     * @param rule the rule
     * @return the names in its {@code @clause}, in order, without quotes
     */
    public static List<String> clauses(Block rule) {
        return rule.annotations().stream().filter(a -> a.name().equals("clause")).flatMap(a -> names(a).stream())
                .toList();
    }

    /**
     * The names that an annotation holds.
     *
     * @param annotation the annotation
     * @return what stands in its parentheses between the commas, in order, without quotes
     */
    public static List<String> names(Block.Annotation annotation) {
        return Arrays.stream(BlockReader.unquoted(annotation.value()).split(","))
                .map(name -> BlockReader.unquoted(name.trim())).filter(name -> !name.isEmpty()).toList();
    }
}
