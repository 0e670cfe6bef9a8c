package org.heurejuste.testing.internal.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Condition;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Operand;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.Tally;
import org.heurejuste.testing.ValueTest;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $Type.field} means in a case: the fact or decision that an entry is looked at for, and the single facts.
 * An entry with every such reference replaced by its value can be compared as a case is.
 */
final class Scope {
    private final Case given;
    private final @Nullable Item each;

    Scope(Case given, @Nullable Item each) {
        this.given = given;
        this.each = each;
    }

    Invariant fill(Invariant invariant) {
        Change change = invariant.change();
        return new Invariant(invariant.name(), invariant.each(), mapped(invariant.when(), this::fill),
                mapped(invariant.expected(), this::fill), mapped(invariant.tallies(), this::fill),
                change == null ? null : fill(change), invariant.span());
    }

    private Change fill(Change change) {
        return new Change(change.order(),
                mapped(change.facts(), f -> new Change.ChangedFact(f.type(), mapped(f.fields(), this::fill))),
                mapped(change.same(), this::fill),
                mapped(change.notLower(), n -> new Change.NotLower(n.field(), fill(n.of()))), change.span());
    }

    private Condition fill(Condition condition) {
        return new Condition(condition.type(), mapped(condition.patterns(), this::fill), condition.span());
    }

    private Expectation fill(Expectation expectation) {
        return expectation instanceof Expectation.Matching m
                ? new Expectation.Matching(m.type(), mapped(m.patterns(), this::fill), m.span())
                : expectation;
    }

    private Tally fill(Tally tally) {
        return new Tally(tally.quantity(), mapped(tally.of(), this::fill), tally.span());
    }

    Selection fill(Selection selection) {
        return new Selection(selection.type(), mapped(selection.patterns(), this::fill), selection.span());
    }

    private Pattern fill(Pattern pattern) {
        return new Pattern(mapped(pattern.fields(), this::fill), pattern.span());
    }

    private ExpectedField fill(ExpectedField field) {
        return new ExpectedField(field.name(), fill(field.test()), field.span());
    }

    private ValueTest fill(ValueTest test) {
        if (test instanceof ValueTest.Equal equal) {
            return new ValueTest.Equal(new Operand.Value(value(equal.operand())));
        } else if (test instanceof ValueTest.Compared compared) {
            return new ValueTest.Compared(compared.relation(), new Operand.Value(value(compared.operand())),
                    compared.order());
        } else if (test instanceof ValueTest.Not not) {
            return new ValueTest.Not(fill(not.test()));
        }
        return test instanceof ValueTest.AnyOf any
                ? new ValueTest.AnyOf(mapped(any.tests(), this::fill))
                : new ValueTest.AllOf(mapped(((ValueTest.AllOf) test).tests(), this::fill));
    }

    private @Nullable Object value(Operand operand) {
        if (operand instanceof Operand.FieldOf field) {
            return item(field.type()).value(field.field());
        } else if (operand instanceof Operand.Sum sum) {
            Object left = value(sum.left());
            Object right = value(sum.right());
            return left == null || right == null ? null : sum(Values.decimal(left), sum.minus(), Values.decimal(right));
        }
        return ((Operand.Value) operand).value();
    }

    private static BigDecimal sum(BigDecimal left, boolean minus, BigDecimal right) {
        return minus ? left.subtract(right) : left.add(right);
    }

    private Item item(String type) {
        if (each != null && each.type().name().equals(type)) {
            return each;
        }
        Fact single = given.given().stream()
                .filter(f -> f.type().role() == Role.SINGLE_FACT && f.type().name().equals(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the reader lets no $" + type + " pass"));
        return Objects.requireNonNull(Item.of(single));
    }

    private static <T, R> List<R> mapped(List<T> list, Function<T, R> function) {
        return list.stream().map(function).toList();
    }
}
