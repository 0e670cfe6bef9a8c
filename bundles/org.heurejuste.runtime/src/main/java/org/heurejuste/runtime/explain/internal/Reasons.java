package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.rule.consequence.InternalMatch;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.SeenFact;
import org.heurejuste.runtime.explain.SeenValue;
import org.heurejuste.runtime.explain.Support;
import org.jspecify.annotations.Nullable;

/** Tells what a match rests on, with the values at that moment. */
final class Reasons {
    /** That there is such a fact needs one; a reader is shown a few. */
    private static final int MOST_WITNESSES = 10;

    private final RuleNetwork network;
    private final FactBook book;
    private final ValueResolver session;
    private final ValueReading values;

    Reasons(RuleNetwork network, FactBook book, ValueResolver session) {
        this.network = network;
        this.book = book;
        this.session = session;
        this.values = new ValueReading(network, book, session);
    }

    /** The firing that a match is about to become. */
    Reason of(InternalMatch match, List<InternalFactHandle> present, int number) {
        RuleTerminalNode alternative = (RuleTerminalNode) match.getTerminalNode();
        Row row = Row.of(match.getTuple());
        ConditionTester tester = new ConditionTester(network, session, List.copyOf(present));
        List<Support> supports = new ArrayList<>();
        for (Step step : network.steps(alternative)) {
            supports.add(new Support(step.condition(), support(step, row, tester)));
        }
        RuleNetwork.Known rule = network.known(match.getRule());
        return new Reason(rule.definition(), rule.syntax().anchors(), number, supports);
    }

    private List<SeenFact> support(Step step, Row row, ConditionTester tester) {
        if (step.element() instanceof Pattern pattern) {
            return seen(step, pattern, row);
        }
        if (step.condition().kind() != Condition.Kind.EXISTS) {
            return List.of();
        }
        try {
            List<Row> witnesses = tester.together(((GroupElement) step.element()).getChildren(), row, MOST_WITNESSES);
            return seen(step, witnesses);
        } catch (ConditionTester.NotTestable e) {
            return List.of();
        }
    }

    /** The facts that met the patterns inside of a condition, in each of several ways. */
    List<SeenFact> seen(Step step, List<Row> rows) {
        Map<Object, SeenFact> facts = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Pattern pattern : step.patternsInside()) {
                seen(step, pattern, row).forEach(fact -> facts.putIfAbsent(fact.name(), fact));
            }
        }
        return List.copyOf(facts.values());
    }

    private List<SeenFact> seen(Step step, Pattern pattern, Row row) {
        Object fact = row.getObject(pattern.getTupleIndex());
        SeenFact seen = fact == null ? null : seen(step, pattern, fact, row);
        return seen == null ? List.of() : List.of(seen);
    }

    /** A fact with all values that a pattern reads of it; null where it has no name. */
    @Nullable
    SeenFact seen(Step step, Pattern pattern, Object fact, Row row) {
        PatternSyntax written = step.patterns().get(pattern);
        List<String> texts = written == null
                ? Steps.expressions(pattern)
                : written.constraints().stream().map(org.heurejuste.runtime.explain.Constraint::text).toList();
        return book.seen(fact, read(step, texts, pattern, fact, row));
    }

    /** A fact by its name alone; null where it has none. */
    @Nullable
    SeenFact named(Object fact) {
        return book.seen(fact, List.of());
    }

    /** The values that constraints of a pattern speak of. */
    List<SeenValue> read(Step step, List<String> texts, Pattern pattern, Object fact, Row row) {
        Map<String, Declaration> variables = new LinkedHashMap<>();
        for (Constraint constraint : pattern.getConstraints()) {
            for (Declaration variable : constraint.getRequiredDeclarations()) {
                if (variable.getPattern() != pattern) {
                    variables.put(variable.getIdentifier(), variable);
                }
            }
        }
        return values.read(texts, fact, variables, step.bindings(), row);
    }
}
