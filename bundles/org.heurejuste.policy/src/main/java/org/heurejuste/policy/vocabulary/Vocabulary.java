package org.heurejuste.policy.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * The types and enums that the rules of a policy speak of, in the order of the files and of the declarations in them.
 *
 * @param types the declared types
 * @param enums the declared enums
 */
public record Vocabulary(List<TypeDefinition> types, List<EnumDefinition> enums) {

    /** Keeps its own copies. */
    public Vocabulary {
        types = List.copyOf(types);
        enums = List.copyOf(enums);
    }

    /**
     * The type of a name.
     *
     * @param name the simple name, as rules and cases write it
     * @return the type, or empty where there is none
     */
    public Optional<TypeDefinition> type(String name) {
        return types.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /**
     * The enum of a name.
     *
     * @param name the simple name
     * @return the enum, or empty where there is none
     */
    public Optional<EnumDefinition> enumeration(String name) {
        return enums.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /**
     * The types that a case gives.
     *
     * @return single facts and facts, in order
     */
    public List<TypeDefinition> facts() {
        return types.stream().filter(t -> t.role() == Role.FACT || t.role() == Role.SINGLE_FACT).toList();
    }

    /**
     * The types that a case is answered with.
     *
     * @return the decisions, in order
     */
    public List<TypeDefinition> decisions() {
        return types.stream().filter(t -> t.role() == Role.DECISION).toList();
    }
}
