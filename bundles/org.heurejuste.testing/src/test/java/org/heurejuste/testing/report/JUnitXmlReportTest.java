package org.heurejuste.testing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.report.Runs.mixed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.heurejuste.policy.letter.Letters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The JUnit XML report")
class JUnitXmlReportTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("counts suites and cases as build servers read them")
    void counts() throws Exception {
        Element root = report(Locale.ENGLISH).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        Element suite = only(root, "testsuite");
        for (Element counted : new Element[] {root, suite}) {
            assertThat(counted.getAttribute("tests")).isEqualTo("4");
            assertThat(counted.getAttribute("failures")).isEqualTo("1");
            assertThat(counted.getAttribute("errors")).isEqualTo("2");
            assertThat(counted.getAttribute("time")).matches("\\d+\\.\\d{3}");
        }
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite.getAttribute("timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    @DisplayName("names each case with its file and line")
    void cases() throws Exception {
        Element passed = testCase(report(Locale.ENGLISH), "As expected");
        assertThat(passed.getAttribute("classname")).isEqualTo("cases.mixed");
        assertThat(passed.getAttribute("file")).isEqualTo("src/test/resources/cases/mixed.cases.yaml");
        assertThat(passed.getAttribute("line")).isEqualTo("3");
        assertThat(only(passed, "system-out").getTextContent()).isEqualTo("Clauses: D10, D11");
    }

    @Test
    @DisplayName("has what is always true as cases, with the smallest case for which it is not")
    void statements() throws Exception {
        Document report = parse(JUnitXmlReport.write(Runs.statements(), Letters.none(), folder, Locale.FRENCH));
        assertThat(only(report.getDocumentElement(), "testsuite").getAttribute("tests")).isEqualTo("2");
        Element failure = only(testCase(report, "Nothing is given"), "failure");
        assertThat(failure.getTextContent()).startsWith("src/test/resources/cases/rules.cases.yaml:4:14: ")
                .contains("Vu sur un cas engendré ; pour le rejouer : --generated 1 --seed 1",
                        "  - name: \"Nothing is given\"", "    given: {}");
        assertThat(testCase(report, "Nothing is advised").getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    @DisplayName("says expected against actual in the reader's language")
    void failure() throws Exception {
        Element failure = only(testCase(report(Locale.FRENCH), "<Other> & \"amount\""), "failure");
        assertThat(failure.getAttribute("message")).isEqualTo(
                "`Goodwill` diffère. La décision vient de la règle `Goodwill by the scale` (article D10).");
        assertThat(failure.getTextContent()).startsWith("src/test/resources/cases/mixed.cases.yaml:9:25: ")
                .contains("`amount` : attendu `20`, décidé `10`");
    }

    @Test
    @DisplayName("shows what could not be decided, and what could not be read, as errors")
    void errors() throws Exception {
        Document report = report(Locale.ENGLISH);
        assertThat(only(testCase(report, "Broken rule"), "error").getAttribute("type")).isEqualTo("undecided");
        assertThat(only(testCase(report, "Broken case"), "error").getTextContent()).contains("HJ210",
                "Did you mean `Goodwill`?");
    }

    @Test
    @DisplayName("stays well-formed whatever the cases are called")
    void illegalCharacters() throws Exception {
        Path file = JUnitXmlReport.write(Runs.named("]]> \0 \u001B[31m \uFFFE 😀 \uD800 & <b>"), Letters.none(), folder,
                Locale.ENGLISH);
        Document report = parse(file);
        assertThat(((Element) report.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("]]> � �[31m � 😀 � & <b>");
    }

    private Document report(Locale language) throws Exception {
        return parse(JUnitXmlReport.write(mixed(), Letters.none(), folder.resolve("made/on/the/way"), language));
    }

    private static Document parse(Path file) throws Exception {
        assertThat(file).hasFileName("junit.xml");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(file));
    }

    private static Element testCase(Document report, String name) {
        var all = report.getElementsByTagName("testcase");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(e -> e.getAttribute("name").equals(name)).findFirst().orElseThrow();
    }

    private static Element only(Element parent, String tag) {
        assertThat(parent.getElementsByTagName(tag).getLength()).as(tag).isOne();
        return (Element) parent.getElementsByTagName(tag).item(0);
    }
}
