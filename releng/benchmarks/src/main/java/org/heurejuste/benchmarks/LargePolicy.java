package org.heurejuste.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.Thresholds;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.generate.CaseGenerator;

/**
 * The service policy made five times as large: each of its rules is there once for each of seven ranges of tenure, so that a case goes
 * the way that it goes in the service policy. With suites of made-up cases that expect what is decided.
 */
final class LargePolicy {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.*?)\"(.*?)^when\\n(.*?)^end\\n");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\\n");
    private static final int RANGES = 7;
    private static final int CASES_OF_A_SUITE = 100;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Path root;

    private LargePolicy(Path root) {
        this.root = root;
    }

    /**
     * Makes it.
     *
     * @param policy the service policy's folder
     * @param target the folder to make
     * @param cases how many sample cases
     * @return the project's folder
     * @throws IOException if it cannot be written
     * @throws PolicyProjectException if the folder is no policy project
     */
    static Path make(Path policy, Path target, int cases) throws IOException, PolicyProjectException {
        LargePolicy large = new LargePolicy(target);
        try (Stream<Path> files = Files.walk(policy.resolve("src/main"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> large.copy(file, target.resolve(policy.relativize(file).toString())));
        }
        large.suites(PolicyProject.open(target), cases);
        return target;
    }

    private void copy(Path file, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            String text = Files.readString(file);
            List<MatchResult> rules = file.toString().endsWith(".drl")
                    ? RULE.matcher(text).results().toList()
                    : List.of();
            Files.writeString(copy, rules.isEmpty() ? text : RULE.matcher(text).replaceAll(""));
            for (int range = 0; range < RANGES && !rules.isEmpty(); range++) {
                String name = copy.getFileName().toString().replace(".drl", "-" + (range + 1) + ".drl");
                Files.writeString(copy.resolveSibling(name), rules(text, rules, range));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rules(String text, List<MatchResult> rules, int range) {
        String condition = "Customer( tenureMonths >= " + range * 12
                + (range < RANGES - 1 ? ", tenureMonths < " + (range + 1) * 12 : "") + " )";
        return "package org.heurejuste.service\n\n"
                + IMPORT.matcher(text).results().map(MatchResult::group).collect(Collectors.joining()) + "\n"
                + rules.stream().map(rule -> "rule \"" + rule.group(1) + ", range " + (range + 1) + "\"" + rule.group(2)
                        + "when\n    " + condition + "\n" + rule.group(3) + "end\n").collect(Collectors.joining("\n"));
    }

    private void suites(PolicyProject project, int cases) throws IOException {
        Compilation compilation = PolicyCompiler.compile(project);
        CaseGenerator generator = new CaseGenerator(compilation.vocabulary(),
                Thresholds.of(project, compilation.vocabulary()));
        Path folder = Files.createDirectories(root.resolve("src/test/resources/cases"));
        try (DecisionService service = DecisionService.of(compilation.policy().orElseThrow(),
                DecisionSettings.standard())) {
            for (int first = 0; first < cases; first += CASES_OF_A_SUITE) {
                StringBuilder suite = new StringBuilder("suite: Made-up cases from " + first + "\ncases:\n");
                for (int i = first; i < Math.min(cases, first + CASES_OF_A_SUITE); i++) {
                    suite.append("  - ").append(line(generator.generate(i), i, service)).append('\n');
                }
                Files.writeString(folder.resolve("made-up-" + first + ".cases.yaml"), suite);
            }
        }
    }

    private static String line(Case given, int number, DecisionService service) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>(CaseLines.fields(given));
        line.put("name", "Case " + number);
        Map<String, Object> expected = new LinkedHashMap<>();
        for (TypeDefinition type : service.vocabulary().decisions()) {
            expected.put(type.name(), "none");
        }
        if (service.decide(given) instanceof Outcome.Decided decided) {
            decided.decisions().stream().collect(Collectors.groupingBy(d -> d.type().name(), LinkedHashMap::new,
                    Collectors.mapping(d -> CaseLines.fields(d.type(), d.values()), Collectors.toList())))
                    .forEach(expected::put);
        }
        line.put("expect", expected);
        return JSON.writeValueAsString(line);
    }

    /** An edit of one rule: another number of months in the condition of one of the ranges. */
    static PolicyProject edited(PolicyProject project, int number) {
        List<String> files = new ArrayList<>(project.sources().stream().map(source -> source.path())
                .filter(path -> path.endsWith("-2.drl")).toList());
        String path = files.get(number % files.size());
        String text = project.source(path).orElseThrow().text();
        Matcher condition = Pattern.compile("tenureMonths < \\d+").matcher(text);
        for (int i = 0; i <= number / files.size() % 8; i++) {
            condition.find();
        }
        return project.withText(path, text.substring(0, condition.start()) + "tenureMonths < "
                + (20 + number % 4) + text.substring(condition.end()));
    }
}
