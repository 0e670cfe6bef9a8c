package org.heurejuste.policy.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.drl.Tokens;
import org.heurejuste.policy.internal.expression.Expression.LiteralKind;

/**
 * Reads the expressions of conditions: comparisons with the shortened forms of the rule language ({@code age > 3 && < 5},
 * {@code kind in (A, B)}), variables and inline casts included. What it cannot read it leaves to the engine.
 */
public final class ExpressionReader {

    private static final Set<String> SYMBOLS = Set.of("==", "!=", "<=", ">=", "<", ">");
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private int at;
    private int depth;

    private ExpressionReader(String text) {
        this.tokens = Tokens.of(text);
    }

    /** The text is more than this reader knows. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads an expression.
     *
     * @param text the text
     * @return the expression, or empty where the text is none that this reader knows
     */
    public static Optional<Expression> read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        try {
            Expression expression = reader.alternatives();
            return reader.at < reader.tokens.list().size() ? Optional.empty() : Optional.of(expression);
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Expression alternatives() {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        Expression first = comparison();
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (twice('|') || twice('&')) {
            at += 2;
            parts.add(operator().isEmpty() ? comparison() : shortened(parts.get(parts.size() - 1)));
        }
        depth--;
        return parts.size() == 1
                ? first
                : new Expression.Parts(List.copyOf(parts), true, first.start(), last(parts).end());
    }

    private static Expression last(List<Expression> parts) {
        return parts.get(parts.size() - 1);
    }

    /** A comparison that leaves out its left side, which is the one before. */
    private Expression shortened(Expression before) {
        Expression compared = before instanceof Expression.Binding b ? b.value() : before;
        if (compared instanceof Expression.Comparison c) {
            return compare(c.left());
        }
        throw new Unreadable();
    }

    private Expression comparison() {
        if (tokens.kind(at) == Token.Kind.WORD && symbol(at + 1, ':') && !symbol(at + 2, ':')) {
            return binding();
        }
        Expression left = sum();
        return operator().isEmpty() ? restrictions(left) : compare(left);
    }

    private Expression binding() {
        int start = start();
        String variable = tokens.word(at);
        at += symbol(at + 2, '=') ? 3 : 2;
        Expression value = comparison();
        return new Expression.Binding(variable, value, start, value.end());
    }

    /** {@code age ( > 3 && < 5 )}: several restrictions of one value. */
    private Expression restrictions(Expression left) {
        if (!symbol(at, '(')) {
            return left;
        }
        at++;
        List<Expression> parts = new ArrayList<>(List.of(compare(left)));
        while (twice('|') || twice('&')) {
            at += 2;
            parts.add(compare(left));
        }
        int end = close(')');
        return new Expression.Parts(List.copyOf(parts), true, left.start(), end);
    }

    private Expression compare(Expression left) {
        String operator = operator();
        if (operator.isEmpty()) {
            throw new Unreadable();
        }
        at += length(operator);
        if (operator.endsWith("in")) {
            return in(left, operator);
        }
        if (symbol(at, '[')) {
            skipBrackets();
        }
        Expression right = sum();
        return new Expression.Comparison(left, operator, right, left.start(), right.end());
    }

    private Expression in(Expression left, String operator) {
        if (!symbol(at, '(')) {
            throw new Unreadable();
        }
        at++;
        List<Expression> parts = new ArrayList<>();
        do {
            at += parts.isEmpty() ? 0 : 1;
            Expression value = sum();
            parts.add(new Expression.Comparison(left, operator, value, value.start(), value.end()));
        } while (symbol(at, ','));
        return new Expression.Parts(List.copyOf(parts), true, left.start(), close(')'));
    }

    private void skipBrackets() {
        while (at < tokens.list().size() && !symbol(at, ']')) {
            at++;
        }
        close(']');
    }

    /** The operator at this place, empty where there is none. */
    private String operator() {
        if (tokens.kind(at) == Token.Kind.WORD) {
            return tokens.isWord(at, "not") && tokens.kind(at + 1) == Token.Kind.WORD
                    ? "not " + tokens.word(at + 1)
                    : tokens.word(at);
        }
        String two = tokens.word(at) + (adjacent(at) ? tokens.word(at + 1) : "");
        return SYMBOLS.contains(two) ? two : SYMBOLS.contains(tokens.word(at)) && !shift() ? tokens.word(at) : "";
    }

    private boolean shift() {
        return adjacent(at) && tokens.word(at).equals(tokens.word(at + 1));
    }

    private int length(String operator) {
        return operator.startsWith("not ") || SYMBOLS.contains(operator) && operator.length() == 2 ? 2 : 1;
    }

    private boolean adjacent(int index) {
        return index + 1 < tokens.list().size()
                && tokens.list().get(index).end() == tokens.list().get(index + 1).start();
    }

    private Expression sum() {
        Expression first = unary();
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (symbol(at, '+') || symbol(at, '-') || symbol(at, '*') || symbol(at, '/') || symbol(at, '%')) {
            at++;
            parts.add(unary());
        }
        return parts.size() == 1
                ? first
                : new Expression.Parts(List.copyOf(parts), false, first.start(), last(parts).end());
    }

    private Expression unary() {
        int start = start();
        if (symbol(at, '!') && !symbol(at + 1, '=')) {
            at++;
            Expression value = unary();
            return new Expression.Parts(List.of(value), true, start, value.end());
        } else if (symbol(at, '-') && tokens.kind(at + 1) == Token.Kind.NUMBER) {
            at++;
            return number(start);
        }
        return suffixed(primary());
    }

    private Expression primary() {
        int start = start();
        return switch (tokens.kind(at)) {
            case NUMBER -> number(start);
            case STRING -> literal(LiteralKind.TEXT, start, at + 1);
            case WORD -> word(start);
            default -> bracket(start);
        };
    }

    private Expression bracket(int start) {
        boolean list = symbol(at, '[');
        if (!list && !symbol(at, '(')) {
            throw new Unreadable();
        }
        at++;
        List<Expression> parts = new ArrayList<>();
        while (!symbol(at, list ? ']' : ')')) {
            parts.add(alternatives());
            at += symbol(at, ',') && list ? 1 : 0;
        }
        int end = close(list ? ']' : ')');
        return parts.size() == 1 && !list ? parts.get(0) : new Expression.Parts(List.copyOf(parts), false, start, end);
    }

    private Expression number(int start) {
        boolean fraction = symbol(at + 1, '.') && adjacent(at) && tokens.kind(at + 2) == Token.Kind.NUMBER
                && adjacent(at + 1);
        boolean whole = !fraction && tokens.word(at).chars().allMatch(Character::isDigit);
        return literal(whole ? LiteralKind.WHOLE : LiteralKind.FRACTION, start, fraction ? at + 3 : at + 1);
    }

    private Expression literal(LiteralKind kind, int start, int next) {
        at = next;
        return new Expression.Literal(kind, tokens.text().substring(start, end()), start, end());
    }

    private Expression word(int start) {
        String word = tokens.word(at);
        switch (word) {
            case "true", "false" -> {
                return literal(LiteralKind.YES_NO, start, at + 1);
            }
            case "null" -> {
                return literal(LiteralKind.NOTHING, start, at + 1);
            }
            case "new" -> {
                return creation(start);
            }
            default -> at++;
        }
        if (symbol(at, '(') && !restrictionsFollow()) {
            List<Expression> arguments = arguments();
            return new Expression.Call(word, arguments, start, end());
        }
        return new Expression.Name(word, start, end());
    }

    private boolean restrictionsFollow() {
        int saved = at++;
        boolean follow = tokens.kind(at) != Token.Kind.WORD && !operator().isEmpty()
                || Set.of("matches", "contains", "memberOf", "not", "in").contains(tokens.word(at));
        at = saved;
        return follow;
    }

    private Expression creation(int start) {
        at++;
        int typeStart = start();
        StringBuilder type = new StringBuilder(name());
        while (symbol(at, '.')) {
            at++;
            type.append('.').append(name());
        }
        if (!symbol(at, '(')) {
            throw new Unreadable();
        }
        List<Expression> arguments = arguments();
        return new Expression.Creation(type.toString(), typeStart, arguments, start, end());
    }

    private Expression suffixed(Expression target) {
        Expression value = target;
        while (true) {
            if (symbol(at, '.') || symbol(at, '!') && symbol(at + 1, '.')) {
                value = member(value);
            } else if (symbol(at, '#')) {
                at++;
                int typeStart = start();
                value = new Expression.As(value, name(), typeStart, value.start(), end());
            } else if (symbol(at, '[')) {
                value = index(value);
            } else {
                return value;
            }
        }
    }

    private Expression member(Expression target) {
        at += symbol(at, '!') ? 2 : 1;
        int nameStart = start();
        String name = name();
        boolean call = symbol(at, '(') && !restrictionsFollow();
        List<Expression> arguments = call ? arguments() : List.of();
        return new Expression.Member(target, name, nameStart, call, arguments, target.start(), end());
    }

    private Expression index(Expression target) {
        at++;
        Expression index = alternatives();
        return new Expression.Parts(List.of(target, index), false, target.start(), close(']'));
    }

    private List<Expression> arguments() {
        at++;
        List<Expression> arguments = new ArrayList<>();
        while (!symbol(at, ')')) {
            arguments.add(alternatives());
            if (symbol(at, ',')) {
                at++;
            } else if (!symbol(at, ')')) {
                throw new Unreadable();
            }
        }
        close(')');
        return List.copyOf(arguments);
    }

    private String name() {
        if (tokens.kind(at) != Token.Kind.WORD) {
            throw new Unreadable();
        }
        return tokens.word(at++);
    }

    private int close(char bracket) {
        if (!symbol(at, bracket)) {
            throw new Unreadable();
        }
        at++;
        return end();
    }

    private boolean symbol(int index, char symbol) {
        return tokens.isSymbol(index, symbol);
    }

    private boolean twice(char symbol) {
        return symbol(at, symbol) && symbol(at + 1, symbol);
    }

    private int start() {
        return at < tokens.list().size() ? tokens.list().get(at).start() : tokens.text().length();
    }

    private int end() {
        return tokens.list().get(at - 1).end();
    }
}
