package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook as a reader opens it: in their language, each clause with the rules that apply it. */
class HandbookContentsTest {

    private static final String HANDBOOK = """
            # Policy

            <a id="terms"></a>
            ## Terms

            <a id="wait"></a>
            **A wait.** From the order to the delivery.

            <a id="A"></a>
            ## A. Waiting

            <a id="A1"></a>
            ### A1. A long wait
            We apologise.

            <a id="A2"></a>
            ### A2. Nobody's clause
            """;

    @TempDir
    Path workspace;

    private PolicyProject project;

    @BeforeEach
    void create() throws Exception {
        project = PolicyProject.open(PolicyTemplate.create(workspace.resolve("shop"), "shop"))
                .withText("handbook/en.md", HANDBOOK);
    }

    @Test
    void chaptersTermsAndClausesHaveTheirTitleAndText() {
        List<HandbookEntry> entries = read(Locale.ENGLISH);

        assertThat(entries).extracting(HandbookEntry::title).containsExactly("Terms", "A wait", "A. Waiting",
                "A1. A long wait", "A2. Nobody's clause");
        assertThat(entries).extracting(HandbookEntry::level).containsExactly(2, 3, 2, 3, 3);
        assertThat(entries).extracting(HandbookEntry::text).containsExactly("", "From the order to the delivery.", "",
                "We apologise.", "");
    }

    @Test
    void aClauseNamesTheRulesThatApplyItAndSaysWhereThereIsNone() {
        List<HandbookEntry> entries = read(Locale.ENGLISH);

        assertThat(entries.get(3).rules()).isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.clauses()).contains("A1"));
        assertThat(entries).filteredOn(HandbookEntry::isWithoutRule).extracting(HandbookEntry::name)
                .containsExactly("A2");
    }

    @Test
    void eachReaderGetsTheirLanguageAndOthersTheFirst() {
        assertThat(read(Locale.FRENCH)).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.place().path()).isEqualTo("handbook/fr.md"));
        assertThat(read(Locale.GERMAN)).isEqualTo(read(Locale.ENGLISH));
    }

    @Test
    void anAnchorWithoutAnythingBehindItStandsForItself() {
        project = project.withText("handbook/en.md", "<a id=\"A9\">");

        assertThat(read(Locale.ENGLISH)).singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("A9"));
    }

    private List<HandbookEntry> read(Locale locale) {
        return HandbookContents.of(PolicyCompiler.compile(project), locale);
    }
}
