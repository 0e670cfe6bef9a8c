package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters B and E of the service policy are written in French sentences, and can be read in English ones. */
class ServicePolicySentencesTest {
    private static final Path SERVICE_POLICY = Path.of("../../rules/service-policy");
    private static final Path FRENCH = SERVICE_POLICY.resolve("src/main/resources/org/heurejuste/service");
    private static final Path ENGLISH = SERVICE_POLICY.resolve("src/main/sentences-en");

    @ParameterizedTest
    @ValueSource(strings = {"customers-truth.dslr", "skills.dslr"})
    void sayTheSameInBothLanguages(String file) throws IOException {
        List<String> french = rules("phrases_fr.dsl", FRENCH.resolve(file));

        List<String> english = rules("phrases_en.dsl", ENGLISH.resolve(file));

        assertThat(french).anyMatch(line -> line.startsWith("rule ")).isEqualTo(english);
    }

    @Test
    void haveASentenceForEachMeaningInBothLanguages() throws IOException {
        assertThat(meanings("phrases_fr.dsl")).isNotEmpty().doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(meanings("phrases_en.dsl"));
    }

    @Test
    void areFoundWhereTheyAreWritten() throws Exception {
        Compilation compilation = PolicyCompiler.compile(PolicyProject.open(SERVICE_POLICY));

        assertThat(compilation.rules()).filteredOn(rule -> rule.span().path().endsWith(".dslr")).isNotEmpty()
                .allSatisfy(rule -> assertThat(lineAt(rule)).isEqualTo("règle \"" + rule.name() + "\""));
    }

    private static String lineAt(RuleDefinition rule) throws IOException {
        return Files.readAllLines(SERVICE_POLICY.resolve(rule.span().path())).get(rule.span().line() - 1);
    }

    /** The rules as the engine reads them, without comments and empty lines. */
    private static List<String> rules(String sentences, Path file) throws IOException {
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(mapping(sentences).getMapping());
        String drl = expander.expand(Files.readString(file));
        assertThat(expander.getErrors()).isEmpty();
        return drl.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//")).toList();
    }

    private static List<String> meanings(String sentences) throws IOException {
        return mapping(sentences).getMapping().getEntries().stream()
                .filter(entry -> entry.getSection() != DSLMappingEntry.KEYWORD)
                .map(DSLMappingEntry::getMappingValue).toList();
    }

    private static DSLTokenizedMappingFile mapping(String sentences) throws IOException {
        DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
        assertThat(mapping.parseAndLoad(new StringReader(Files.readString(FRENCH.resolve(sentences))))).isTrue();
        return mapping;
    }
}
