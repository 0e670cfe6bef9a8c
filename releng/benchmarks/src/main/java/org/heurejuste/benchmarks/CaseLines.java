package org.heurejuste.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.policy.Thresholds;
import org.jspecify.annotations.Nullable;

/** Writes made-up cases of a policy as JSON Lines, as {@code decide} reads them. */
public final class CaseLines {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CaseLines() {}

    /**
     * Writes cases to standard output.
     *
     * @param arguments the policy project's folder, the number of cases, and, to give each case's facts in another order, the word {@code shuffled}
     * @throws IOException if standard output is closed
     * @throws PolicyProjectException if the folder is no policy project
     */
    public static void main(String[] arguments) throws IOException, PolicyProjectException {
        PolicyProject project = PolicyProject.open(Path.of(arguments[0]));
        boolean shuffled = arguments.length > 2 && arguments[2].equals("shuffled");
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false,
                StandardCharsets.UTF_8)) {
            write(project, Long.parseLong(arguments[1]), shuffled, out);
        }
    }

    /**
     * Writes cases.
     *
     * @param project the policy
     * @param count how many, from seed 0 on
     * @param shuffled whether to give each case's facts in another order than they were made up in
     * @param out gets a line a case; left open
     * @throws IOException if it cannot be written
     */
    public static void write(PolicyProject project, long count, boolean shuffled, OutputStream out) throws IOException {
        Vocabulary vocabulary = PolicyCompiler.compile(project).vocabulary();
        CaseGenerator generator = new CaseGenerator(vocabulary, Thresholds.of(project, vocabulary));
        for (long seed = 0; seed < count; seed++) {
            Case made = generator.generate(seed);
            out.write(line(shuffled ? shuffle(made, seed) : made));
            out.write('\n');
        }
    }

    private static Case shuffle(Case made, long seed) {
        List<Fact> facts = new ArrayList<>(made.given());
        Collections.shuffle(facts, new Random(seed));
        return new Case(made.name(), made.now(), facts);
    }

    private static byte[] line(Case made) throws IOException {
        return JSON.writeValueAsBytes(fields(made));
    }

    /** What a case says, as a map of JSON. */
    static Map<String, Object> fields(Case made) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Fact fact : made.given()) {
            if (fact.type().role() == Role.SINGLE_FACT) {
                given.put(fact.type().name(), fields(fact.type(), fact.values()));
            } else {
                @SuppressWarnings("unchecked") List<Object> facts = (List<Object>) given
                        .computeIfAbsent(fact.type().name(), any -> new ArrayList<>());
                facts.add(fields(fact.type(), fact.values()));
            }
        }
        return Map.of("name", made.name(), "given", given);
    }

    /** The fields that have a value, as a map of JSON. */
    static Map<String, Object> fields(TypeDefinition type, List<? extends @Nullable Object> values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<FieldDefinition> definitions = type.fields();
        for (int i = 0; i < definitions.size(); i++) {
            @Nullable Object value = values.get(i);
            if (value != null) {
                fields.put(definitions.get(i).name(), value instanceof Temporal date ? date.toString() : value);
            }
        }
        return fields;
    }
}
