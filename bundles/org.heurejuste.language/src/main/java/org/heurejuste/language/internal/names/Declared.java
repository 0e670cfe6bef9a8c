package org.heurejuste.language.internal.names;

import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/**
 * Something that a file gives a name.
 *
 * @param kind what it is
 * @param name its name, without quotes
 * @param owner the type of a field or of a value, the rule of a variable; empty for all others
 * @param path the file
 * @param token where the name is written
 * @param node what declares it
 */
public record Declared(Kind kind, String name, String owner, String path, SyntaxToken token, SyntaxNode node) {

    /** What a name can stand for. */
    public enum Kind {
        /** A declared type. */
        TYPE,
        /** A declared enum. */
        ENUM,
        /** A field of a type. */
        FIELD,
        /** A value of an enum. */
        VALUE,
        /** A function. */
        FUNCTION,
        /** A query. */
        QUERY,
        /** A rule. */
        RULE,
        /** A global. */
        GLOBAL,
        /** A variable of a rule, a query or a function. */
        VARIABLE,
        /** A sentence of a {@code .dsl} file. */
        SENTENCE
    }

    /**
     * Whether both are the same thing.
     *
     * @param other something else that has a name
     * @return whether they are declared at the same place
     */
    public boolean isSameAs(Declared other) {
        return kind == other.kind && path.equals(other.path) && token.start() == other.token.start();
    }
}
