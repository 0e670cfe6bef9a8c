package org.heurejuste.policy.internal.expression;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What kind of value an expression has. */
public sealed interface Kind {

    /** A kind that cannot be told; nothing is said about it. */
    Kind UNKNOWN = new Unknown();

    /** The kind of {@code null}. */
    Kind NOTHING = new Nothing();

    /** See {@link #UNKNOWN}. */
    record Unknown() implements Kind {
    }

    /** See {@link #NOTHING}. */
    record Nothing() implements Kind {
    }

    /**
     * A fact of a declared type.
     *
     * @param packageName the type's package
     * @param name its name
     * @param fields its own fields and the types that the declaration gives them, in order
     * @param parent the type that it extends, as it is written, or null
     * @param complete whether its declaration could be read to the end
     */
    record Declared(String packageName, String name, Map<String, String> fields, @Nullable String parent,
            boolean complete)
            implements
                Kind {
    }

    /**
     * A value of a declared enum.
     *
     * @param packageName the enum's package
     * @param name its name
     * @param values its values' names, in order
     * @param fields its fields and their types
     * @param complete whether its declaration could be read to the end
     */
    record Choice(String packageName, String name, List<String> values, Map<String, String> fields, boolean complete)
            implements
                Kind {
    }

    /**
     * A value of a Java class.
     *
     * @param type the class
     */
    record Java(Class<?> type) implements Kind {
    }

    /**
     * A type itself, of which values or methods follow.
     *
     * @param of the kind of its values
     */
    record TypeItself(Kind of) implements Kind {
    }

    /**
     * The kind of a Java class's values, as far as rules see them.
     *
     * @param type a class
     * @return its kind
     */
    static Kind of(Class<?> type) {
        return type == Object.class || type == void.class ? UNKNOWN : new Java(type);
    }
}
