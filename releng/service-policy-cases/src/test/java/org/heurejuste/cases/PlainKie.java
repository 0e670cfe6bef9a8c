package org.heurejuste.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;

/** Runs {@code plainkie.RunPackage} in a Java process of its own, with the engine's jars on its class path and nothing else. */
final class PlainKie {

    /** What this project and its tests bring beside the engine. */
    private static final Pattern NOT_THE_ENGINE = Pattern.compile(
            ".*(heurejuste|jackson|snakeyaml|fastcsv|icu4j|picocli|junit|assertj|jqwik|surefire|byte-buddy|opentest4j|apiguardian).*");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

    private final Path folder;

    PlainKie(Path folder) {
        this.folder = folder;
    }

    /** Decides cases with a package; answers with what {@link #lines} makes of their decisions. */
    String decide(Path kjar, List<Case> cases) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("cases.tsv"),
                cases.stream().map(PlainKie::written).collect(Collectors.joining()));
        Path output = folder.resolve("decisions.tsv");
        Path errors = folder.resolve("errors.txt");
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                classPath(),
                "plainkie.RunPackage", kjar.toString(), input.toString());
        Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the plain KIE program ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(output);
    }

    /** Our own decisions, as the plain program prints them. */
    static String lines(String name, List<Decision> decisions) {
        return "case\t" + name + "\n" + decisions.stream().map(PlainKie::line).sorted().map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String classPath() throws IOException {
        Path program = Files.createDirectories(folder.resolve("classes/plainkie"));
        for (String file : List.of("RunPackage.class", "RunPackage$1.class")) {
            Files.copy(Path.of("target/test-classes/plainkie", file), program.resolve(file));
        }
        List<String> engine = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !NOT_THE_ENGINE.matcher(afterRepository(entry)).matches())
                .toList();
        assertThat(engine).anyMatch(jar -> jar.contains("drools-mvel"));
        return program.getParent() + File.pathSeparator + String.join(File.pathSeparator, engine);
    }

    private static String afterRepository(String jar) {
        return jar.replace('\\', '/').replaceFirst(".*/repository/", "");
    }

    private static String written(Case given) {
        StringBuilder lines = new StringBuilder(
                "case\t%s\t%s\n".formatted(given.name(), given.now() == null ? NOW : given.now()));
        for (Fact fact : given.given()) {
            lines.append("fact\t%s\t%s\n".formatted(fact.type().packageName(), fact.type().name()));
            fields(fact.type(), fact.values())
                    .forEach((field, value) -> lines.append("set\t%s\t%s\n".formatted(field, value)));
        }
        return lines.toString();
    }

    private static String line(Decision decision) {
        return decision.type().name() + "\t" + fields(decision.type(), decision.values()) + "\t" + decision.rule();
    }

    private static Map<String, String> fields(TypeDefinition type, List<?> values) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            FieldDefinition field = type.fields().get(i);
            Object value = values.get(i);
            if (value != null) {
                fields.put(field.name(), text(value));
            }
        }
        return fields;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros().toPlainString() : value.toString();
    }
}
