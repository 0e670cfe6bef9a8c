package org.heurejuste.policy.internal.expression;

import java.util.List;

/** An expression of a condition; every one knows its place in the text that it was read from. */
public sealed interface Expression {

    /**
     * Its first character.
     *
     * @return the place in the text
     */
    int start();

    /**
     * The character after its last.
     *
     * @return the place in the text
     */
    int end();

    /** What a literal is. */
    enum LiteralKind {
        /** A number without a fraction. */
        WHOLE,
        /** A number with a fraction or with a letter for its type. */
        FRACTION,
        /** A text in quotes. */
        TEXT,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** {@code null}. */
        NOTHING
    }

    /**
     * A value written out.
     *
     * @param kind what it is
     * @param text as it is written, quotes included
     */
    record Literal(LiteralKind kind, String text, int start, int end) implements Expression {
    }

    /** A name by itself: a field, a variable, a global or a type. */
    record Name(String name, int start, int end) implements Expression {
    }

    /**
     * Something of a value or of a type: {@code target.name} or {@code target.name(…)}.
     *
     * @param arguments the arguments of a call; empty for a field
     */
    record Member(Expression target, String name, int nameStart, boolean call, List<Expression> arguments, int start,
            int end)
            implements
                Expression {
    }

    /** A call of a function, or of a method of the fact itself. */
    record Call(String name, List<Expression> arguments, int start, int end) implements Expression {
    }

    /** {@code new Type(…)}. */
    record Creation(String type, int typeStart, List<Expression> arguments, int start, int end) implements Expression {
    }

    /** {@code target#Type}. */
    record As(Expression target, String type, int typeStart, int start, int end) implements Expression {
    }

    /** An expression with nothing to check but its parts: a list, an index, an arithmetic or logical combination. */
    record Parts(List<Expression> parts, boolean condition, int start, int end) implements Expression {
    }

    /** A comparison. */
    record Comparison(Expression left, String operator, Expression right, int start, int end) implements Expression {
    }

    /** {@code variable : value}. */
    record Binding(String variable, Expression value, int start, int end) implements Expression {
    }
}
