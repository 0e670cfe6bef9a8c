package org.heurejuste.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases from trees of {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} and null, as JSON and
 * YAML libraries make them. Fields left out, or written as null, take the vocabulary's defaults; single facts left out are
 * made. Everything that is wrong in a case is reported, not only the first. Safe to use from many threads.
 */
public final class CaseReader {
    /** The most facts that a case may give. */
    public static final int FACT_LIMIT = 10_000;

    private static final Set<String> KEYS = Set.of("name", "now", "given");
    private static final String GIVEN = "given";

    private final Vocabulary vocabulary;
    private final Map<String, FactReader> readers = new LinkedHashMap<>();
    private final ValueReader values = new ValueReader();

    /**
     * A reader of the cases that a vocabulary can express.
     *
     * @param vocabulary the vocabulary
     */
    public CaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.facts().forEach(type -> readers.put(type.name(), new FactReader(type, values)));
    }

    /**
     * Reads a whole case: {@code name}, {@code now} (optional) and {@code given}.
     *
     * @param tree the case
     * @return the case, or everything that is wrong in it
     */
    public CaseReading read(Map<?, ?> tree) {
        CaseHead head = CaseHead.read(tree, KEYS);
        FactsReading facts = readGiven(tree.get(GIVEN), GIVEN);
        List<CaseProblem> problems = new ArrayList<>(head.problems());
        problems.addAll(facts.problems());
        return problems.isEmpty()
                ? new CaseReading.Ready(new Case(head.name(), head.now(), facts.facts()))
                : new CaseReading.Refused(head.name(), problems);
    }

    /**
     * Reads the facts of a case.
     *
     * @param given facts by their type: an object, or null for none
     * @param path where it stands in the case, for the problems' paths
     * @return the facts and everything that is wrong in them
     */
    public FactsReading readGiven(@Nullable Object given, String path) {
        List<Fact> facts = new ArrayList<>();
        List<CaseProblem> problems = new ArrayList<>();
        if (given instanceof Map<?, ?> byType) {
            byType.forEach((type, value) -> readType(path, String.valueOf(type), value, facts, problems));
        } else if (given != null) {
            problems.add(CaseProblems.givenIsNoObject(path, given));
        }
        addSingleFacts(given, path, facts, problems);
        if (facts.size() > FACT_LIMIT) {
            problems.add(CaseProblems.tooManyFacts(path, facts.size(), FACT_LIMIT));
        }
        return new FactsReading(facts, problems);
    }

    /**
     * Reads the value of a field, of a fact or of a decision.
     *
     * @param field the field
     * @param value what was written for it
     * @param owner the path of the fact or decision that the field belongs to; the problem's path is {@code owner.field}
     * @return the value as facts and decisions hold it, or what is wrong with it; null is read as null
     */
    public ValueReading readValue(FieldDefinition field, @Nullable Object value, String owner) {
        return value == null ? new ValueReading.Value(null) : values.read(field, value, owner);
    }

    private void readType(String path, String type, @Nullable Object value, List<Fact> facts,
            List<CaseProblem> problems) {
        FactReader reader = readers.get(type);
        String place = path + "." + UserWord.of(type);
        if (reader == null) {
            problems.add(notGiven(place, type));
        } else if (value instanceof List<?> list) {
            readList(reader, place, list, facts, problems);
        } else if (value instanceof Map<?, ?> fields) {
            facts.add(reader.read(fields, place, problems));
        } else if (value != null) {
            problems.add(CaseProblems.typeIsNoObject(place, type, value));
        }
    }

    private void readList(FactReader reader, String place, List<?> list, List<Fact> facts, List<CaseProblem> problems) {
        if (reader.isSingle() && list.size() > 1) {
            problems.add(CaseProblems.onlyOne(place, reader.type().name(), list.size()));
        }
        for (int i = 0; i < list.size() && facts.size() <= FACT_LIMIT; i++) {
            String element = place + "[" + i + "]";
            if (list.get(i) instanceof Map<?, ?> fields) {
                facts.add(reader.read(fields, element, problems));
            } else {
                problems.add(CaseProblems.factIsNoObject(element, reader.type().name(), list.get(i)));
            }
        }
    }

    private CaseProblem notGiven(String place, String word) {
        return vocabulary.type(word).map(type -> CaseProblems.notAFact(place, type))
                .orElseGet(() -> CaseProblems.unknownType(place, word, readers.keySet()));
    }

    private void addSingleFacts(@Nullable Object given, String path, List<Fact> facts, List<CaseProblem> problems) {
        for (FactReader reader : readers.values()) {
            TypeDefinition type = reader.type();
            if (reader.isSingle() && !isGiven(given, type.name())) {
                facts.add(reader.read(Map.of(), path + "." + type.name(), problems));
            }
        }
    }

    private static boolean isGiven(@Nullable Object given, String type) {
        Object value = given instanceof Map<?, ?> byType ? byType.get(type) : null;
        return value instanceof List<?> list ? !list.isEmpty() : value != null;
    }
}
