package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.AccumulateContextEntry;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Collect;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.EntryPointId;
import org.drools.base.rule.From;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryArgument;
import org.drools.base.rule.QueryElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.accessor.DataProvider;
import org.drools.core.base.DroolsQueryImpl;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.Variable;

/** What conditions take that is not simply in the session: evaluated once more, by what the engine compiled. */
final class Sources {
    /** Queries that ask themselves end sooner, or never. */
    private static final int DEEPEST = 100;

    private final ConditionTester tester;
    private final EngineSight sight;
    private final ValueResolver session;
    private int depth;

    Sources(ConditionTester tester, EngineSight sight, ValueResolver session) {
        this.tester = tester;
        this.sight = sight;
        this.session = session;
    }

    /** What the source of a pattern gives beside the facts of a row. */
    List<InternalFactHandle> of(Pattern pattern, Row row) {
        List<InternalFactHandle> handles = new ArrayList<>();
        for (Object object : objects(pattern, row)) {
            boolean fits = object != null && pattern.getObjectType().isAssignableFrom(object.getClass());
            if (fits) {
                handles.add(new DefaultFactHandle(-1, object));
            }
        }
        return handles;
    }

    private Collection<?> objects(Pattern pattern, Row row) {
        try {
            if (pattern.getSource() instanceof Accumulate accumulate && !accumulate.isGroupBy()) {
                return listOf(accumulated(accumulate, row));
            } else if (pattern.getSource() instanceof Collect collect) {
                return List.of(collected(collect, row));
            } else if (pattern.getSource() instanceof From from) {
                return provided(from.getDataProvider(), row);
            } else if (pattern.getSource() instanceof EntryPointId entryPoint) {
                return inserted(entryPoint);
            }
        } catch (ConditionTester.NotTestable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConditionTester.NotTestable(ConditionTester.Why.KIND);
        }
        throw new ConditionTester.NotTestable(ConditionTester.Why.KIND);
    }

    private static Collection<?> listOf(Object result) {
        List<Object> one = new ArrayList<>();
        one.add(result);
        return one;
    }

    /** Where what was gathered has changed since, the engine may have gathered it before. */
    private Object accumulated(Accumulate accumulate, Row row) {
        List<Row> rows = tester.solutions(accumulate.getSource(), row, Integer.MAX_VALUE);
        return sight.alwaysTheSame(rows, () -> accumulated(accumulate, rows, row));
    }

    private Object accumulated(Accumulate accumulate, List<Row> rows, Row row) {
        Object memory = accumulate.createWorkingMemoryContext();
        AccumulateContextEntry context = new AccumulateContextEntry(null);
        Object empty = accumulate.createFunctionContext();
        context.setFunctionContext(accumulate.init(memory, context, empty, row, session));
        for (Row inner : rows) {
            accumulate.accumulate(memory, context, inner, inner.getFactHandle(), session);
        }
        return accumulate.getResult(memory, context, row, session);
    }

    private Collection<Object> collected(Collect collect, Row row) {
        Collection<Object> collected = collect.instantiateResultObject(session);
        for (Row inner : tester.solutions(collect.getSourcePattern(), row, Integer.MAX_VALUE)) {
            InternalFactHandle last = inner.getFactHandle();
            collected.add(last == null ? inner : last.getObject());
        }
        return collected;
    }

    private Collection<?> provided(DataProvider provider, Row row) {
        List<Object> provided = new ArrayList<>();
        Iterator<?> results = provider.getResults(row, session, provider.createContext());
        while (results.hasNext()) {
            provided.add(results.next());
        }
        return provided;
    }

    private Collection<?> inserted(EntryPointId id) {
        EntryPoint entryPoint = session instanceof KieSession kie ? kie.getEntryPoint(id.getEntryPointId()) : null;
        return entryPoint == null ? List.of() : entryPoint.getObjects();
    }

    /**
     * An answer of a query.
     *
     * @param by the alternative that gave it
     * @param facts the facts that met it
     * @param values the values of the query's parameters; null, as the engine has it, for those that were given
     */
    record Answer(RuleNetwork.Asked by, Row facts, @Nullable Object[] values) {
    }

    /** The ways in which a query is answered beside the facts of a row. */
    List<Row> of(QueryElement query, Row row, int most) {
        return answers(query, row, most).stream().map(
                answer -> row.with(query.getResultPattern().getTupleIndex(),
                        new DefaultFactHandle(-1, answer.values())))
                .toList();
    }

    /** At most so many answers of a query beside the facts of a row. */
    List<Answer> answers(QueryElement query, Row row, int most) {
        if (depth == DEEPEST) {
            throw new ConditionTester.NotTestable(ConditionTester.Why.LARGE);
        }
        depth++;
        try {
            Object[] arguments = arguments(query, row);
            List<Answer> answers = new ArrayList<>();
            for (RuleNetwork.Asked asked : sight.query(query.getQueryName())) {
                Row start = Steps.start(asked.group(), question(query, row));
                List<RuleConditionElement> elements = asked.steps().stream().map(Step::element).toList();
                tester.together(elements, start, most - answers.size())
                        .forEach(facts -> answers.add(new Answer(asked, facts, answer(asked, facts, arguments))));
            }
            return answers;
        } finally {
            depth--;
        }
    }

    /** What a query is asked. */
    InternalFactHandle question(QueryElement query, Row row) {
        return new DefaultFactHandle(-1,
                new DroolsQueryImpl(query.getQueryName(), arguments(query, row), null, false));
    }

    private Object[] arguments(QueryElement query, Row row) {
        QueryArgument[] written = query.getArguments();
        Object[] arguments = new Object[written.length];
        for (int i = 0; i < written.length; i++) {
            Object value = written[i] == QueryArgument.VAR ? Variable.v : written[i].getValue(session, row);
            arguments[i] = value;
        }
        return arguments;
    }

    private @Nullable Object[] answer(RuleNetwork.Asked asked, Row facts, Object[] arguments) {
        @Nullable Object[] answer = new @Nullable Object[arguments.length];
        for (int i = 0; i < answer.length; i++) {
            if (arguments[i] == Variable.v) {
                Declaration bound = asked.answers().get(i);
                answer[i] = bound.getValue(session, facts.getObject(bound));
            }
        }
        return answer;
    }
}
