package org.heurejuste.language.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heurejuste.language.LanguageCode;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/**
 * Finds constraints of one pattern that no fact can satisfy together, such as {@code age > 5, age < 3}, or that none can within the
 * field's range.
 */
final class Contradictions {

    /** What people write in one pattern is far less; what programs write must not take for ever. */
    private static final int MOST_COMPARED = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Names names;
    private final RuleWarnings.Report report;

    Contradictions(Names names, RuleWarnings.Report report) {
        this.names = names;
        this.report = report;
    }

    void look(SyntaxNode constraints) {
        List<Bound> bounds = new ArrayList<>();
        constraints.nodes(SyntaxKind.CONSTRAINT).forEach(constraint -> collect(constraint, bounds));
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = Math.max(0, i - MOST_COMPARED); j < i; j++) {
                Bound first = bounds.get(j);
                Bound second = bounds.get(i);
                if (first.contradicts(second)) {
                    report.found(LanguageCode.NEVER_TRUE, second.place(), second.place().text(), first.place().text());
                    return;
                }
            }
        }
        SyntaxNode pattern = constraints.parent();
        String type = pattern == null ? "" : pattern.node(SyntaxKind.NAME).map(SyntaxElement::text).orElse("");
        bounds.forEach(bound -> names.member(type, bound.field()).ifPresent(field -> range(bound, field)));
    }

    /** What the vocabulary says that a field never is. */
    private void range(Bound bound, Declared field) {
        Optional<String> least = Described.pair(field.node(), "range", "min").map(Names::unquoted);
        Optional<String> most = Described.pair(field.node(), "range", "max").map(Names::unquoted);
        boolean below = least.filter(value -> contradicts(bound, ">=", value)).isPresent();
        boolean above = most.filter(value -> contradicts(bound, "<=", value)).isPresent();
        if (below || above) {
            report.found(LanguageCode.OUT_OF_RANGE, bound.place(), bound.place().text(), bound.field(),
                    least.orElse("") + "…" + most.orElse(""));
        }
    }

    private static boolean contradicts(Bound bound, String operator, String limit) {
        return NUMBER.matcher(limit).matches()
                && bound.contradicts(new Bound(bound.place(), bound.field(), operator, List.of(limit)));
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
        } else if (node.is(SyntaxKind.IN)) {
            in(node, bounds);
        }
    }

    /** {@code kind in ( A, B )}: the field, then the values. */
    private static void in(SyntaxNode node, List<Bound> bounds) {
        List<SyntaxNode> parts = node.nodes().toList();
        boolean not = node.tokens().anyMatch(token -> token.is("not"));
        if (parts.size() > 1 && parts.get(0).is(SyntaxKind.REFERENCE)) {
            bounds.add(new Bound(node, parts.get(0).text(), not ? "!=" : "==",
                    parts.stream().skip(1).map(SyntaxNode::text).toList()));
        }
    }

    private static Optional<Bound> bound(String field, SyntaxNode restriction, SyntaxNode place) {
        List<SyntaxToken> operator = restriction.tokens().toList();
        List<SyntaxNode> side = restriction.nodes().toList();
        return operator.size() == 1 && side.size() == 1
                ? Optional.of(new Bound(place, field, operator.get(0).text(), List.of(side.get(0).text())))
                : Optional.empty();
    }
}
