package org.heurejuste.testing.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.convert.Conversion.Lost;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDraft.TypeDraft;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.internal.convert.ScesimColumn;
import org.heurejuste.testing.internal.convert.ScesimFile;
import org.heurejuste.testing.internal.convert.ScesimFile.Scenario;
import org.heurejuste.testing.internal.convert.ScesimValues;
import org.jspecify.annotations.Nullable;

/**
 * Reads test scenarios of KIE ({@code .scesim}) that are based on rules. Facts and decisions are those of the vocabulary that have the
 * simple name of a scenario's class.
 */
public final class ScesimImport {
    private final Vocabulary vocabulary;
    private final SourceSpan file;
    private final List<Lost> lost = new ArrayList<>();
    private final List<CaseDraft> cases = new ArrayList<>();

    private ScesimImport(Vocabulary vocabulary, SourceSpan file) {
        this.vocabulary = vocabulary;
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param cases the cases, in the file's order, each under a name of its own
     * @param lost what could not be carried over, each with the name of its case
     */
    public record Imported(List<CaseDraft> cases, List<Lost> lost) {

        /** Keeps its own copies. */
        public Imported {
            cases = List.copyOf(cases);
            lost = List.copyOf(lost);
        }
    }

    /**
     * Reads a file.
     *
     * @param path the file, for the places of what is lost
     * @param bytes its bytes
     * @param vocabulary the policy's vocabulary
     * @return its cases; none, with the reason, where it is no such file or one that is based on decision models
     */
    public static Imported read(String path, byte[] bytes, Vocabulary vocabulary) {
        ScesimImport reader = new ScesimImport(vocabulary, SourceSpan.startOf(path));
        Optional<ScesimFile> scenarios = ScesimFile.read(bytes);
        if (scenarios.isEmpty()) {
            reader.lose("scesim.broken");
        } else if (scenarios.get().isDecisionModel()) {
            reader.lose("scesim.dmn");
        } else {
            reader.readAll(scenarios.get());
        }
        return new Imported(reader.cases, reader.lost);
    }

    private void readAll(ScesimFile scenarios) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (Scenario scenario : scenarios.scenarios()) {
            String described = scenario.description().isBlank()
                    ? "Scenario " + (cases.size() + 1)
                    : scenario.description();
            int times = taken.merge(described, 1, Integer::sum);
            String name = times == 1 ? described : described + " (" + times + ")";
            cases.add(new CaseDraft(name, List.of(), null, types(name, scenario, Section.GIVEN),
                    types(name, scenario, Section.EXPECT)));
        }
    }

    private List<TypeDraft> types(String name, Scenario scenario, Section section) {
        Map<String, Map<String, Map<String, @Nullable Object>>> types = new LinkedHashMap<>();
        scenario.values().forEach((column, raw) -> {
            if (column.section() == section && !raw.isEmpty()) {
                value(name, column, raw).ifPresent(v -> types.computeIfAbsent(column.type(), t -> new LinkedHashMap<>())
                        .computeIfAbsent(column.instance(), i -> new LinkedHashMap<>()).put(column.field(), v.value()));
            }
        });
        return types.entrySet().stream().map(e -> TypeDraft.of(e.getKey(), List.copyOf(e.getValue().values())))
                .toList();
    }

    /** A value that was read; null for a field without a value. */
    private record Value(@Nullable Object value) {
    }

    private Optional<Value> value(String name, ScesimColumn column, String raw) {
        List<TypeDefinition> known = column.section() == Section.GIVEN ? vocabulary.facts() : vocabulary.decisions();
        Optional<TypeDefinition> type = known.stream().filter(t -> t.name().equals(column.type())).findFirst();
        if (type.isEmpty()) {
            lose(column.section() == Section.GIVEN ? "scesim.fact" : "scesim.decision", name, column.type());
            return Optional.empty();
        }
        Optional<FieldDefinition> field = type.get().field(column.field());
        if (field.isEmpty()) {
            lose("scesim.field", name, column.type() + "." + column.field());
            return Optional.empty();
        }
        Optional<Object> read = ScesimValues.read(field.get().type(), raw, column.section());
        if (read.isEmpty()) {
            lose("scesim.value", name, column.type() + "." + column.field(), raw);
        }
        return read.map(v -> new Value(v == ScesimValues.NOTHING ? null : v));
    }

    private void lose(String key, Object... words) {
        Lost one = new Lost(file, Message.of(Conversion.class, key, words));
        if (!lost.contains(one)) {
            lost.add(one);
        }
    }
}
