package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.RuleDates;
import org.heurejuste.policy.text.Nearest;

/** The attributes between a rule's name and its condition. */
public final class AttributeCheck {

    private static final Set<String> KNOWN = Set.of("salience", "enabled", "no-loop", "auto-focus", "lock-on-active",
            "agenda-group",
            "activation-group", "ruleflow-group", "date-effective", "date-expires", "dialect", "duration", "timer",
            "calendars",
            "refract", "direct", "extends", "attributes");
    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final Set<String> DIALECTS = Set.of("java", "mvel");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    private final RuleText text;
    private final Tokens tokens;
    private final Findings findings;

    /**
     * An attribute as it is written.
     *
     * @param name its name
     * @param start its first character
     * @param valueStart where its value starts; where it ends itself if it has none
     * @param valueEnd the character after its value
     */
    public record Attribute(String name, int start, int valueStart, int valueEnd) {
    }

    /**
     * The attributes of a file.
     *
     * @param text the file's text
     * @param tokens its tokens
     * @param findings receives what is wrong
     */
    public AttributeCheck(RuleText text, Tokens tokens, Findings findings) {
        this.text = text;
        this.tokens = tokens;
        this.findings = findings;
    }

    /**
     * Reports the first attribute of a rule that does not exist.
     *
     * @param rule the rule
     * @return whether there is one
     */
    public boolean reportsUnknown(Block rule) {
        for (Attribute attribute : attributes(rule)) {
            if (!KNOWN.contains(attribute.name())) {
                unknown(rule, attribute);
                return true;
            }
        }
        return false;
    }

    /**
     * Reports the attributes of a rule that have a value which they cannot have.
     *
     * @param rule the rule
     * @return their names
     */
    public List<String> reportsBadValues(Block rule) {
        return attributes(rule).stream().filter(a -> !fits(a, text.drl().substring(a.valueStart(), a.valueEnd())))
                .map(Attribute::name).toList();
    }

    private boolean fits(Attribute attribute, String written) {
        int start = written.isEmpty() ? attribute.start() : attribute.valueStart();
        SourceSpan span = text.origin().span(start, attribute.valueEnd() - start);
        String value = BlockReader.unquoted(written);
        boolean computed = written.startsWith("(");
        return switch (attribute.name()) {
            case "salience" -> computed || WHOLE_NUMBER.matcher(written).matches()
                    || bad("bad-attribute.number", span, attribute, written);
            case "enabled" ->
                computed || YES_OR_NO.contains(value) || bad("bad-attribute.yes-no", span, attribute, written);
            case "no-loop", "lock-on-active", "auto-focus" ->
                written.isEmpty() || YES_OR_NO.contains(value) || bad("bad-attribute.yes-no", span, attribute, written);
            case "dialect" -> DIALECTS.contains(value) || bad("bad-attribute.dialect", span, attribute, written);
            case "date-effective", "date-expires" -> RuleDates.isDate(value) || badDate(span, attribute, written);
            default -> true;
        };
    }

    private boolean bad(String key, SourceSpan span, Attribute attribute, String written) {
        findings.add(PolicyCode.BAD_ATTRIBUTE, key, span, attribute.name(), written);
        return false;
    }

    private boolean badDate(SourceSpan span, Attribute attribute, String written) {
        findings.add(PolicyCode.BAD_DATE, "bad-date.attribute", span, written, attribute.name());
        return false;
    }

    private void unknown(Block rule, Attribute attribute) {
        if (rule.condition() < 0 && attribute.valueStart() == attribute.valueEnd()) {
            findings.add(PolicyCode.SYNTAX, "syntax.no-when",
                    text.origin().span(attribute.start(), attribute.name().length()),
                    attribute.name(), rule.name());
            return;
        }
        SourceSpan span = text.origin().span(attribute.start(), attribute.name().length());
        Nearest.to(attribute.name(), KNOWN).ifPresentOrElse(
                near -> findings.add(PolicyCode.UNKNOWN_ATTRIBUTE, span, attribute.name(), near),
                () -> findings.add(PolicyCode.UNKNOWN_ATTRIBUTE, "unknown-attribute.far", span, attribute.name()));
    }

    /**
     * The attributes of a rule.
     *
     * @param rule the rule
     * @return its attributes, in order, known or not
     */
    public List<Attribute> attributes(Block rule) {
        List<Attribute> found = new ArrayList<>();
        int end = rule.condition() >= 0 ? rule.condition() : rule.consequence();
        int i = firstAfter(rule.nameEnd());
        while (i < tokens.list().size() && start(i) < end) {
            int from = i;
            i = tokens.isSymbol(i, '@')
                    ? afterAnnotation(rule, i)
                    : tokens.kind(i) == Token.Kind.WORD ? attribute(i, end, found) : i + 1;
            i = Math.max(i, from + 1);
        }
        return found;
    }

    private int firstAfter(int offset) {
        int i = 0;
        while (i < tokens.list().size() && start(i) < offset) {
            i++;
        }
        return i;
    }

    private int afterAnnotation(Block rule, int index) {
        return rule.annotations().stream().filter(a -> a.start() == start(index)).findFirst()
                .map(a -> firstAfter(a.end())).orElse(index + 1);
    }

    private int attribute(int index, int end, List<Attribute> found) {
        int last = index;
        while (tokens.isSymbol(last + 1, '-') && tokens.kind(last + 2) == Token.Kind.WORD
                && tokens.list().get(last).end() == start(last + 1)) {
            last += 2;
        }
        int nameEnd = tokens.list().get(last).end();
        int next = afterValue(last + 1, end);
        int valueEnd = next == last + 1 ? nameEnd : tokens.list().get(next - 1).end();
        found.add(new Attribute(text.drl().substring(start(index), nameEnd), start(index),
                next == last + 1 ? nameEnd : start(last + 1), valueEnd));
        return next;
    }

    private int afterValue(int index, int end) {
        if (index >= tokens.list().size() || start(index) >= end) {
            return index;
        } else if (tokens.isSymbol(index, '(') || tokens.isSymbol(index, '[')) {
            return afterBrackets(index);
        }
        int value = tokens.isSymbol(index, '-') ? index + 1 : index;
        boolean has = tokens.kind(value) == Token.Kind.STRING || tokens.kind(value) == Token.Kind.NUMBER
                || Set.of("true", "false").contains(tokens.word(value)) || word(value, end);
        int next = has ? value + 1 : index;
        return has && tokens.isSymbol(next, ',') && tokens.kind(next + 1) == Token.Kind.STRING
                ? afterValue(next + 1, end)
                : next;
    }

    /** A word behind an attribute is its value, unless it is the next attribute. */
    private boolean word(int index, int end) {
        boolean startsAttribute = KNOWN.contains(tokens.word(index)) || tokens.isSymbol(index + 1, '-');
        return tokens.kind(index) == Token.Kind.WORD && start(index) < end && !startsAttribute
                && !tokens.startsLine(index);
    }

    private int afterBrackets(int index) {
        int depth = 0;
        int i = index;
        do {
            depth += tokens.isSymbol(i, '(') || tokens.isSymbol(i, '[')
                    ? 1
                    : tokens.isSymbol(i, ')') || tokens.isSymbol(i, ']') ? -1 : 0;
            i++;
        } while (depth > 0 && i < tokens.list().size());
        return i;
    }

    private int start(int index) {
        return index < tokens.list().size() ? tokens.list().get(index).start() : text.drl().length();
    }
}
