package org.heurejuste.testing.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.internal.reading.Trees;
import org.heurejuste.testing.internal.yaml.YamlReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The schema of suites")
class SuiteSchemaTest {
    private static final Path PROJECT = Path.of("../../rules/service-policy");
    private static JsonSchema schema;

    @BeforeAll
    static void generate() throws Exception {
        String text = SuiteSchema.of(PolicyCompiler.compile(PolicyProject.open(PROJECT)).vocabulary(), Locale.FRENCH);
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }

    static Stream<Path> suites() throws Exception {
        List<Path> files = SuiteFiles.find(PROJECT, "*");
        return files.stream();
    }

    @ParameterizedTest
    @DisplayName("accepts every suite of the service policy")
    @MethodSource("suites")
    void accepts(Path file) throws Exception {
        assertThat(problems(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("refuses what is wrong in a case")
    @ValueSource(strings = {"givn: {}", "given: {Incdent: {}}", "given: {Customer: {tenure: 3}}",
        "given: {Customer: {tenureMonths: many}}", "given: {Customer: {tenureMonths: -1}}", "given: {Apology: {}}",
        "given: {Incident: {kind: RUDENES}}", "given: {FileNote: {id: n1}}", "given: {Customer: [{}, {}]}",
        "expect: {Goodwill: some}", "expect: {Apology: {registr: FORMAL}}", "expect: {Incident: one}", "now: tomorrow"})
    void refuses(String line) throws Exception {
        assertThat(problems("suite: S\ncases:\n  - name: A\n    " + line + "\n")).isNotEmpty();
    }

    @Test
    @DisplayName("refuses a suite without a name or without anything in it")
    void refusesNothing() throws Exception {
        assertThat(problems("cases: []\n")).isNotEmpty();
        assertThat(problems("suite: S\n")).isNotEmpty();
        assertThat(problems("suite: S\ncases:\n  - clauses: [D1]\n")).isNotEmpty();
    }

    private static Set<ValidationMessage> problems(String yaml) {
        return schema.validate(new ObjectMapper().valueToTree(Trees.of(YamlReader.read("a", yaml).root())));
    }
}
