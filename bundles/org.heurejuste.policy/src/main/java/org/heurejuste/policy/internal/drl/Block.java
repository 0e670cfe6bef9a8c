package org.heurejuste.policy.internal.drl;

import java.util.List;

/**
 * A statement of a rule file, found by its words alone, so that it is found in a broken file too.
 *
 * @param kind what it is
 * @param name its name without quotes, empty where it has none (yet)
 * @param nameStart where its name starts, quotes included; where the statement starts if it has none
 * @param nameEnd the character after its name
 * @param start its first character
 * @param end the character after its last
 * @param closed whether its {@code end} is there, where it needs one
 * @param condition where {@code when} stands, or -1
 * @param consequence where {@code then} stands, or -1
 * @param annotations the annotations before its body
 * @param members a declaration's fields and values
 */
public record Block(Kind kind, String name, int nameStart, int nameEnd, int start, int end, boolean closed,
        int condition,
        int consequence, List<Annotation> annotations, List<Member> members) {

    /** What a statement is. */
    public enum Kind {
        /** {@code package}. */
        PACKAGE,
        /** {@code import}. */
        IMPORT,
        /** {@code global}. */
        GLOBAL,
        /** {@code declare} of a type. */
        TYPE,
        /** {@code declare enum}. */
        ENUM,
        /** Another {@code declare}: of a window or an entry point. */
        OTHER_DECLARATION,
        /** {@code rule}. */
        RULE,
        /** {@code query}. */
        QUERY,
        /** {@code function}. */
        FUNCTION
    }

    /**
     * An annotation.
     *
     * @param name its name without the {@code @}
     * @param value what its parentheses hold, trimmed; empty without parentheses
     * @param start where its {@code @} stands
     * @param end the character after its last
     */
    public record Annotation(String name, String value, int start, int end) {
    }

    /**
     * A field of a type or a value of an enum.
     *
     * @param name its name
     * @param start where its name starts
     * @param field whether it is a field
     */
    public record Member(String name, int start, boolean field) {
    }

    /**
     * Whether a character lies in it.
     *
     * @param offset the character
     * @return whether it does
     */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
