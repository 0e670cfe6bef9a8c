package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.drools.base.rule.Pattern;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.explain.SeenValue;
import org.heurejuste.runtime.internal.FactMaker;
import org.jspecify.annotations.Nullable;

/** A changed case at work, and what it takes to find further changes. */
final class RepairContext {
    private final RuleNetwork network;
    private final Vocabulary vocabulary;
    private final Observation observed;
    private final Draft draft;
    private final List<Integer> slots;
    private final Values values;
    private final Tools tools;
    private final ConditionTester tester;
    private final ReadFields fields;

    /**
     * What makes and changes facts.
     *
     * @param makers makes them, by the name of the type
     * @param writers change them, by their class
     */
    record Tools(Map<String, FactMaker> makers, Map<Class<?>, FieldWriter> writers) {
    }

    RepairContext(RuleNetwork network, Vocabulary vocabulary, Observation observed, Draft draft, Values values,
            Tools tools) {
        this.network = network;
        this.vocabulary = vocabulary;
        this.observed = observed;
        this.draft = draft;
        this.slots = draft.present();
        this.values = values;
        this.tools = tools;
        this.tester = observed.tester();
        this.fields = new ReadFields(observed.book());
    }

    RuleNetwork network() {
        return network;
    }

    Observation observed() {
        return observed;
    }

    CaseRun run() {
        return observed.run();
    }

    Values values() {
        return values;
    }

    ConditionTester tester() {
        return tester;
    }

    ReadFields fields() {
        return fields;
    }

    /** The type that a pattern asks for; empty where the vocabulary does not have it. */
    Optional<TypeDefinition> type(Pattern pattern) {
        String name = pattern.getObjectType().getClassName();
        return vocabulary.type(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }

    /** The slot of a fact at work; null where the case does not give it. */
    @Nullable
    Integer slot(Object fact) {
        Integer place = observed.place(fact);
        return place == null ? null : slots.get(place);
    }

    /** Whether a case can do without a fact. */
    boolean isRemovable(Object fact) {
        TypeDefinition type = observed.book().type(fact);
        return slot(fact) != null && type != null && type.role() == Role.FACT;
    }

    /** The value of a field, as cases hold values; null too where the case does not give the fact. */
    @Nullable
    Object value(FieldRef ref) {
        Integer slot = slot(ref.fact());
        Fact fact = slot == null ? null : draft.fact(slot);
        return fact == null ? null : fact.values().get(ref.place());
    }

    /** The value of a field of any fact, in the form in which it is told. */
    @Nullable
    Object anyValue(FieldRef ref) {
        SeenValue seen = observed.book().read(ref.fact(), ref.field().name());
        return seen == null ? null : seen.value();
    }

    /** Answers a question as it would be answered with another value in a fact that the case gives. */
    <T> T with(FieldRef ref, @Nullable Object value, Supplier<T> question) {
        FieldWriter writer = tools.writers().get(ref.fact().getClass());
        return writer == null
                ? question.get()
                : writer.with(ref.fact(), ref.place(), value, () -> observed.sight().supposing(question));
    }

    /** A new object of a type with values. */
    Object make(TypeDefinition type, List<@Nullable Object> given) {
        FactMaker maker = tools.makers().get(type.name());
        if (maker == null) {
            throw new IllegalArgumentException(type.name() + " is no fact of this policy");
        }
        return maker.make(given);
    }

    /** An id that no fact of the case has. */
    String freshId(TypeDefinition type) {
        String stem = type.name().substring(0, 1).toLowerCase(Locale.ROOT);
        int number = 1;
        while (isTaken(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** The ids of the facts of the case: what a text may refer to. */
    List<Object> ids() {
        List<Object> ids = new ArrayList<>();
        for (int slot : slots) {
            Fact fact = draft.fact(slot);
            for (int i = 0; fact != null && i < fact.values().size(); i++) {
                Object value = fact.values().get(i);
                if (value != null && Values.isId(fact.type().fields().get(i))) {
                    ids.add(value);
                }
            }
        }
        return ids;
    }

    private boolean isTaken(String id) {
        return slots.stream().map(draft::fact).anyMatch(fact -> fact != null && fact.values().contains(id));
    }
}
