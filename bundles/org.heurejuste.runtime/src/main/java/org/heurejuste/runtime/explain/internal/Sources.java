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
import org.drools.base.rule.accessor.DataProvider;
import org.drools.core.QueryResultsImpl;
import org.drools.core.base.DroolsQueryImpl;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.QueryResults;
import org.kie.api.runtime.rule.QueryResultsRow;
import org.kie.api.runtime.rule.Variable;

/** What conditions take that is not simply in the session: evaluated once more, by what the engine compiled. */
final class Sources {
    private final ConditionTester tester;
    private final ValueResolver session;

    Sources(ConditionTester tester, ValueResolver session) {
        this.tester = tester;
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
            throw new ConditionTester.NotTestable(false);
        }
        throw new ConditionTester.NotTestable(false);
    }

    private static Collection<?> listOf(Object result) {
        List<Object> one = new ArrayList<>();
        one.add(result);
        return one;
    }

    private Object accumulated(Accumulate accumulate, Row row) {
        Object memory = accumulate.createWorkingMemoryContext();
        AccumulateContextEntry context = new AccumulateContextEntry(null);
        Object empty = accumulate.createFunctionContext();
        context.setFunctionContext(accumulate.init(memory, context, empty, row, session));
        for (Row inner : tester.solutions(accumulate.getSource(), row, Integer.MAX_VALUE)) {
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

    /** The ways in which a query is answered beside the facts of a row. */
    List<Row> of(QueryElement query, Row row, int most) {
        if (!(session instanceof KieSession kie)) {
            throw new ConditionTester.NotTestable(false);
        }
        try {
            Object[] arguments = arguments(query, row);
            QueryResults results = kie.getQueryResults(query.getQueryName(), arguments.clone());
            List<Row> rows = new ArrayList<>();
            for (QueryResultsRow result : results) {
                if (rows.size() < most) {
                    InternalFactHandle answer = new DefaultFactHandle(-1, answer(results, result, arguments));
                    rows.add(row.with(query.getResultPattern().getTupleIndex(), answer));
                }
            }
            return rows;
        } catch (RuntimeException e) {
            throw new ConditionTester.NotTestable(false);
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

    private static Object[] answer(QueryResults results, QueryResultsRow row, Object[] arguments) {
        Object[] answer = arguments.clone();
        Declaration[] parameters = ((QueryResultsImpl) results).getParameters();
        for (int i = 0; i < answer.length; i++) {
            if (answer[i] == Variable.v) {
                answer[i] = known(row.get(parameters[i].getIdentifier()));
            }
        }
        return answer;
    }

    /** An answer that a later condition may read; the engine keeps some to itself. */
    private static Object known(@Nullable Object answer) {
        if (answer == null) {
            throw new ConditionTester.NotTestable(false);
        }
        return answer;
    }
}
