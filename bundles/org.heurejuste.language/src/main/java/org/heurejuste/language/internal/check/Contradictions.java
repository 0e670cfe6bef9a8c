package org.heurejuste.language.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heurejuste.language.LanguageCode;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/** Finds constraints of one pattern that no fact can satisfy together, such as {@code age > 5, age < 3}. */
final class Contradictions {

    /** A comparison of a field with a number or a name. */
    private record Bound(SyntaxNode place, String field, String operator, String value) {

        boolean contradicts(Bound other) {
            return field.equals(other.field)
                    && (number(value).isPresent() && number(other.value).isPresent()
                            ? leavesNoNumber(other)
                            : leavesNoName(other));
        }

        private boolean leavesNoName(Bound other) {
            boolean named = isConstant(value) && isConstant(other.value);
            boolean same = value.equals(other.value);
            return named && operator.equals("==")
                    && (other.operator.equals("==") && !same || other.operator.equals("!=") && same);
        }

        private boolean leavesNoNumber(Bound other) {
            int order = number(value).orElseThrow().compareTo(number(other.value).orElseThrow());
            return switch (operator) {
                case "==" -> !holds(order, other.operator);
                case ">" -> isUpper(other.operator) && order >= 0;
                case ">=" -> other.operator.equals("<") && order >= 0 || other.operator.equals("<=") && order > 0;
                default -> false;
            };
        }

        private static boolean isUpper(String operator) {
            return operator.equals("<") || operator.equals("<=");
        }

        private static boolean holds(int order, String operator) {
            return switch (operator) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> true;
            };
        }

        private static Optional<BigDecimal> number(String value) {
            try {
                return Optional.of(new BigDecimal(value));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        /** A text, or the name of an enum's value; a variable may hold anything. */
        private static boolean isConstant(String value) {
            return value.startsWith("\"") || value.matches("(\\w+\\.)*\\p{Lu}\\w*\\.\\p{Lu}[\\p{Lu}\\d_]*");
        }
    }

    private final RuleWarnings.Report report;

    Contradictions(RuleWarnings.Report report) {
        this.report = report;
    }

    void look(SyntaxNode constraints) {
        List<Bound> bounds = new ArrayList<>();
        constraints.nodes(SyntaxKind.CONSTRAINT).forEach(constraint -> collect(constraint, bounds));
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = 0; j < i; j++) {
                Bound first = bounds.get(j);
                Bound second = bounds.get(i);
                if (first.contradicts(second) || second.contradicts(first)) {
                    report.found(LanguageCode.NEVER_TRUE, second.place(), second.place().text(), first.place().text());
                    return;
                }
            }
        }
    }

    /** What must hold: the constraint itself, or the parts of a conjunction. */
    private static void collect(SyntaxNode node, List<Bound> bounds) {
        boolean conjunction = node.is(SyntaxKind.CONSTRAINT) || node.is(SyntaxKind.BINARY)
                && node.tokens().allMatch(token -> token.is("&&"));
        if (conjunction) {
            node.nodes().forEach(part -> collect(part, bounds));
        } else if (node.is(SyntaxKind.COMPARISON) && node.tokens().allMatch(token -> token.is("&&"))) {
            String field = node.node(SyntaxKind.REFERENCE).map(SyntaxElement::text).orElse("");
            node.nodes(SyntaxKind.RESTRICTION).filter(restriction -> !field.isEmpty())
                    .forEach(restriction -> bound(field, restriction,
                            node.nodes(SyntaxKind.RESTRICTION).count() == 1 ? node : restriction)
                            .ifPresent(bounds::add));
        }
    }

    private static Optional<Bound> bound(String field, SyntaxNode restriction, SyntaxNode place) {
        List<SyntaxToken> operator = restriction.tokens().toList();
        List<SyntaxNode> side = restriction.nodes().toList();
        return operator.size() == 1 && side.size() == 1
                ? Optional.of(new Bound(place, field, operator.get(0).text(), side.get(0).text()))
                : Optional.empty();
    }
}
