package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Collect;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.From;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.SeenFact;
import org.heurejuste.runtime.explain.SeenValue;
import org.heurejuste.runtime.explain.Support;
import org.jspecify.annotations.Nullable;

/** Tells what a match rests on, with the values at that moment. */
final class Reasons {
    /** That there is such a fact needs one; a reader is shown a few. */
    private static final int MOST_WITNESSES = 10;
    private static final int MOST_GATHERED = 1_000;
    private static final java.util.regex.Pattern SIZE = java.util.regex.Pattern
            .compile("\\b(?:size|isEmpty|empty)\\b");
    private static final int MOST_ANSWERS = 1_000;

    private final RuleNetwork network;
    private final FactBook book;
    private final ValueResolver session;
    private final EngineSight sight;
    private final ValueReading values;

    Reasons(RuleNetwork network, FactBook book, ValueResolver session, EngineSight sight) {
        this.network = network;
        this.book = book;
        this.session = session;
        this.sight = sight;
        this.values = new ValueReading(network, book, session);
    }

    /** The firing that a match is about to become. */
    Reason of(CaseRun.Match match, List<InternalFactHandle> present, int number) {
        RuleTerminalNode alternative = match.alternative();
        ConditionTester tester = new ConditionTester(sight, session, List.copyOf(present));
        List<Support> supports = new ArrayList<>();
        for (Step step : network.steps(alternative, match.row())) {
            Support support = new Support(step.condition(), support(step, match.row(), tester));
            if (!supports.contains(support)) {
                supports.add(support);
            }
        }
        RuleNetwork.Known rule = network.known(alternative.getRule());
        return new Reason(rule.definition(), rule.syntax().anchors(), number, supports);
    }

    private List<SeenFact> support(Step step, Row row, ConditionTester tester) {
        if (step.element() instanceof Pattern pattern && pattern.getSource() == null) {
            return seen(step, pattern, row);
        }
        try {
            return step.element() instanceof QueryElement query
                    ? answered(query, row, tester)
                    : seen(step, witnesses(step, row, tester), tester);
        } catch (ConditionTester.NotTestable e) {
            return List.of();
        }
    }

    /** The facts on which an answer of a query rests. */
    private List<SeenFact> answered(QueryElement query, Row row, ConditionTester tester) {
        Object given = row.getObject(query.getResultPattern().getTupleIndex());
        Map<Object, SeenFact> facts = new LinkedHashMap<>();
        if (given == null) {
            return List.of();
        }
        for (Sources.Answer answer : tester.answers(query, row, MOST_ANSWERS)) {
            if (Objects.deepEquals(answer.values(), given)) {
                answer.by().steps().stream().flatMap(step -> support(step, answer.facts(), tester).stream())
                        .forEach(fact -> facts.putIfAbsent(fact.name(), fact));
            }
        }
        return List.copyOf(facts.values());
    }

    /** The ways in which what a condition asks for was there: what exists, or what was gathered. */
    private List<Row> witnesses(Step step, Row row, ConditionTester tester) {
        if (step.element() instanceof Pattern pattern) {
            return pattern.getSource() instanceof From ? List.of(row) : gathered(pattern, row, tester);
        } else if (step.isExistsOfAlternatives()) {
            return step.existsAlternatives().stream()
                    .flatMap(one -> tester.together(one.getChildren(), row, MOST_WITNESSES).stream()).toList();
        }
        return step.element() instanceof GroupElement group && group.isExists()
                ? tester.together(group.getChildren(), row, MOST_WITNESSES)
                : List.of();
    }

    /** The facts that a gathering condition looks at beside the facts of a row. */
    List<Row> gathered(Pattern pattern, Row row, ConditionTester tester) {
        RuleConditionElement source = pattern.getSource() instanceof Accumulate accumulate
                ? accumulate.getSource()
                : pattern.getSource() instanceof Collect collect ? collect.getSourcePattern() : null;
        return source == null ? List.of(row) : tester.solutions(source, row, MOST_GATHERED);
    }

    /** The facts that met the patterns inside of a condition, in each of several ways. */
    List<SeenFact> seen(Step step, List<Row> rows, ConditionTester tester) {
        Map<Object, SeenFact> facts = new LinkedHashMap<>();
        for (Row row : rows) {
            for (QueryElement query : step.queries()) {
                answered(query, row, tester).forEach(fact -> facts.putIfAbsent(fact.name(), fact));
            }
            List<Pattern> patterns = new ArrayList<>(step.everyPattern());
            patterns.removeIf(pattern -> pattern == step.element() && isMade(pattern));
            for (Pattern pattern : patterns) {
                seen(step, pattern, row).forEach(fact -> facts.putIfAbsent(fact.name(), fact));
            }
        }
        return List.copyOf(facts.values());
    }

    /** Whether what a pattern speaks of is made of others. */
    private static boolean isMade(Pattern pattern) {
        return pattern.getSource() instanceof Accumulate || pattern.getSource() instanceof Collect;
    }

    private List<SeenFact> seen(Step step, Pattern pattern, Row row) {
        Object fact = row.getObject(pattern.getTupleIndex());
        SeenFact seen = fact == null ? null : seen(step, pattern, fact, row);
        return seen == null ? List.of() : List.of(seen);
    }

    /** A fact with all values that a pattern reads of it, save those that are but bound and nothing; null where it has no name. */
    @Nullable
    SeenFact seen(Step step, Pattern pattern, Object fact, Row row) {
        PatternSyntax written = step.patterns().get(pattern);
        int count = written == null ? pattern.getConstraints().size() : written.constraints().size();
        Map<String, SeenValue> values = new LinkedHashMap<>();
        for (int place = 0; place < count; place++) {
            boolean isAsked = !tested(step, place, pattern).isEmpty();
            read(step, place, pattern, fact, row).stream().filter(value -> isAsked || value.value() != null)
                    .forEach(value -> values.putIfAbsent(value.path(), value));
        }
        return book.seen(fact, List.copyOf(values.values()));
    }

    /** A fact by its name alone; null where it has none. */
    @Nullable
    SeenFact named(Object fact) {
        return book.seen(fact, List.of());
    }

    /** The values that a constraint reads of what the source of its pattern gave: variables, or the result itself. */
    List<SeenValue> given(Step step, Pattern pattern, String constraint, Object result, Row row) {
        List<SeenValue> values = new ArrayList<>(read(step, constraint, pattern, result, row));
        boolean counts = result instanceof Collection<?> && SIZE.matcher(constraint).find();
        pattern.getInnerDeclarations().forEach((name, variable) -> {
            SeenValue value = !counts && constraint.contains(name)
                    ? book.value(name, null, variable.getValue(session, result))
                    : null;
            if (value != null && values.stream().noneMatch(known -> known.path().equals(name))) {
                values.add(value);
            }
        });
        SeenValue plain = counts
                ? new SeenValue("size", null, ((Collection<?>) result).size(), null)
                : book.value("", null, result);
        if (values.isEmpty() && plain != null || counts && plain != null) {
            values.add(0, plain);
        }
        return values;
    }

    /** The values that a constraint of a pattern, at its place as written, read when it was evaluated. */
    List<SeenValue> read(Step step, int place, Pattern pattern, Object fact, Row row) {
        PatternSyntax written = step.patterns().get(pattern);
        String text = written == null
                ? Steps.expressions(pattern).get(place)
                : written.constraints().get(place).text();
        List<SeenValue> now = read(step, text, pattern, fact, row);
        List<Constraint> tested = tested(step, place, pattern);
        List<SeenValue> then = sight.read(pattern, tested, new DefaultFactHandle(-1, fact), row,
                () -> read(step, text, pattern, fact, row));
        return then.stream().map(value -> now.contains(value) ? value : value.asEarlier()).toList();
    }

    private static List<Constraint> tested(Step step, int place, Pattern pattern) {
        List<Integer> places = step.places().get(pattern);
        List<Constraint> tested = new ArrayList<>();
        for (int i = 0; i < pattern.getConstraints().size(); i++) {
            if (places == null ? i == place : i < places.size() && places.get(i) == place) {
                tested.add(pattern.getConstraints().get(i));
            }
        }
        return tested;
    }

    /** The values that a text beside a pattern speaks of, as they are now. */
    List<SeenValue> read(Step step, String text, Pattern pattern, Object fact, Row row) {
        Map<String, Declaration> variables = new LinkedHashMap<>();
        for (Constraint constraint : pattern.getConstraints()) {
            for (Declaration variable : constraint.getRequiredDeclarations()) {
                if (variable.getPattern() != pattern) {
                    variables.put(variable.getIdentifier(), variable);
                }
            }
        }
        Map<String, Declaration> own = new LinkedHashMap<>(pattern.getInnerDeclarations());
        own.keySet().removeAll(step.bindings().keySet());
        return values.read(List.of(text), fact, new ValueReading.Variables(variables, own, step.bindings()), row);
    }
}
