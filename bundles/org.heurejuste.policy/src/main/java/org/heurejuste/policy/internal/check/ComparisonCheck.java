package org.heurejuste.policy.internal.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.internal.expression.Expression;
import org.heurejuste.policy.internal.expression.Expression.LiteralKind;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.text.Nearest;

/** Finds comparisons that cannot hold whatever the facts, which the engine mostly accepts without a word. */
final class ComparisonCheck {

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not in");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}-[A-Za-z]{3}-\\d{4}.*");

    private ComparisonCheck() {}

    /** What is wrong, at which part, and the words for it. */
    record Problem(PolicyCode code, String key, Expression at, Object[] words) {
    }

    static Optional<Problem> problem(Expression.Comparison comparison, Kind left, Kind right) {
        if (!COMPARING.contains(comparison.operator()) || left instanceof Kind.TypeItself
                || right instanceof Kind.TypeItself) {
            return Optional.empty();
        }
        return comparison.left() instanceof Expression.Literal && !(comparison.right() instanceof Expression.Literal)
                ? compare(comparison.right(), right, comparison.left(), left)
                : compare(comparison.left(), left, comparison.right(), right);
    }

    private static Optional<Problem> compare(Expression field, Kind kind, Expression value, Kind given) {
        KindNames expected = KindNames.of(kind);
        KindNames found = KindNames.of(given);
        if (expected == KindNames.ANY || found == KindNames.ANY || expected == KindNames.NOTHING
                || found == KindNames.NOTHING) {
            return Optional.empty();
        } else if (expected == KindNames.DATE && value instanceof Expression.Literal literal
                && literal.kind() == LiteralKind.TEXT) {
            return date(field, literal);
        }
        boolean same = expected == found && (expected != KindNames.CHOICE && expected != KindNames.FACT
                || kind.equals(given) || related(kind, given));
        return same || converts(expected, found, value)
                ? Optional.empty()
                : Optional.of(wrong(field, kind, value, given));
    }

    /** Facts of two types may be one and the same where one type extends the other. */
    private static boolean related(Kind a, Kind b) {
        return a instanceof Kind.Declared x && b instanceof Kind.Declared y
                && (x.parent() != null || y.parent() != null);
    }

    /** The engine reads numbers and yes or no out of texts, and writes them as texts, as decision tables often need. */
    private static boolean converts(KindNames expected, KindNames found, Expression value) {
        if (expected == KindNames.TEXT) {
            return found == KindNames.NUMBER || found == KindNames.YES_NO;
        } else if (found != KindNames.TEXT || expected != KindNames.NUMBER && expected != KindNames.YES_NO) {
            return false;
        }
        return !(value instanceof Expression.Literal literal) || says(expected, literal);
    }

    private static boolean says(KindNames expected, Expression.Literal literal) {
        String text = literal.text().substring(1, literal.text().length() - 1);
        return expected == KindNames.NUMBER && NUMBER.matcher(text).matches()
                || expected == KindNames.YES_NO && (text.equals("true") || text.equals("false"));
    }

    private static Optional<Problem> date(Expression field, Expression.Literal literal) {
        String text = literal.text().substring(1, literal.text().length() - 1);
        return DATE.matcher(text).matches() && RuleDates.isDate(text)
                ? Optional.empty()
                : Optional.of(new Problem(PolicyCode.BAD_DATE,
                        PolicyCode.BAD_DATE.key(), literal, new Object[] {literal.text(), said(field)}));
    }

    private static Problem wrong(Expression field, Kind kind, Expression value, Kind given) {
        if (kind instanceof Kind.Choice choice && value instanceof Expression.Literal literal
                && literal.kind() == LiteralKind.TEXT) {
            String text = literal.text().substring(1, literal.text().length() - 1);
            String near = Nearest.to(text, choice.values()).orElse("");
            if (!near.isEmpty()) {
                return new Problem(PolicyCode.WRONG_KIND, "wrong-kind.quoted", value,
                        new Object[] {said(field), KindNames.words(kind), literal.text(), choice.name() + "." + near});
            }
        }
        return new Problem(PolicyCode.WRONG_KIND, PolicyCode.WRONG_KIND.key(), value,
                new Object[] {said(field), KindNames.words(kind), said(value), KindNames.words(given),
                    KindNames.example(
                            value instanceof Expression.Literal || kind instanceof Kind.Choice ? kind : Kind.UNKNOWN)});
    }

    private static String said(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.text();
        } else if (expression instanceof Expression.Name name) {
            return name.name();
        } else if (expression instanceof Expression.Member member) {
            return said(member.target()) + "." + member.name() + (member.call() ? "()" : "");
        }
        return "…";
    }
}
