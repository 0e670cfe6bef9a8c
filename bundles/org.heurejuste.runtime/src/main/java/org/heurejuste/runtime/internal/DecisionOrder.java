package org.heurejuste.runtime.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** The order of decisions of one type, which does not depend on the order of the facts: by values, then clause, then rule. */
final class DecisionOrder implements Comparator<Decision> {

    @Override
    public int compare(Decision one, Decision other) {
        int byValues = compareValues(one.values(), other.values());
        if (byValues != 0) {
            return byValues;
        }
        int byClause = compareValue(one.clause(), other.clause());
        return byClause != 0 ? byClause : one.rule().compareTo(other.rule());
    }

    private static int compareValues(List<@Nullable Object> some, List<@Nullable Object> others) {
        for (int i = 0; i < some.size(); i++) {
            int byValue = compareValue(some.get(i), others.get(i));
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareValue(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? -1 : 1;
        }
        if (one.getClass() == other.getClass()) {
            return ((Comparable) one).compareTo(other);
        }
        return one instanceof Number a && other instanceof Number b
                ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()))
                : one.getClass().getName().compareTo(other.getClass().getName());
    }
}
