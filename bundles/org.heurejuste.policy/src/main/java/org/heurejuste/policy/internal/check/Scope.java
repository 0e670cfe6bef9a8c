package org.heurejuste.policy.internal.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.internal.expression.Kind;

/** The variables that a place in a rule sees. */
final class Scope {

    private final Map<String, Kind> variables = new LinkedHashMap<>();
    private final Set<String> anywhere;
    private final boolean inherits;

    /** A scope in a rule that binds variables of these names anywhere, and may inherit others from the rule it extends. */
    Scope(Set<String> anywhere, boolean inherits) {
        this.anywhere = new LinkedHashSet<>(anywhere);
        this.inherits = inherits;
    }

    /** The same variables, to which what follows adds none. */
    Scope inner() {
        Scope inner = new Scope(anywhere, inherits);
        inner.variables.putAll(variables);
        return inner;
    }

    void bind(String name, Kind kind) {
        variables.merge(name, kind, (a, b) -> a.equals(b) ? a : Kind.UNKNOWN);
    }

    /** Takes over what an inner scope binds. */
    void add(Scope inner) {
        inner.variables.forEach(this::bind);
    }

    boolean binds(String name) {
        return variables.containsKey(name);
    }

    Optional<Kind> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** Whether the rule binds a variable of that name somewhere, if not here. */
    boolean mayBind(String name) {
        return inherits || anywhere.contains(name);
    }

    Map<String, Kind> kinds() {
        return new LinkedHashMap<>(variables);
    }

    Set<String> variables() {
        return variables.keySet();
    }
}
