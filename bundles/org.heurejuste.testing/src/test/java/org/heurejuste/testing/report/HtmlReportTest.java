package org.heurejuste.testing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.TestRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("The web page")
class HtmlReportTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("loads nothing from elsewhere and needs no script")
    void selfContained() throws Exception {
        String page = page(Runs.mixed(), Locale.ENGLISH);
        assertThat(page).doesNotContainPattern("(?i)(src|href)=\"(?!#)").doesNotContain("<script", "<link", "@import",
                "url(");
    }

    @Test
    @DisplayName("has one heading of the first level, no level left out, landmarks and a language")
    void structure() throws Exception {
        Document page = parsed(page(Runs.mixed(), Locale.FRENCH));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(elements(page, "header")).hasSize(1);
        assertThat(elements(page, "main")).hasSize(1);
        assertThat(elements(page, "title")).singleElement()
                .satisfies(t -> assertThat(t.getTextContent()).startsWith("Cas d’exemple – 1 cas"));
        assertThat(headings(page)).startsWith(1, 2).filteredOn(level -> level == 1).hasSize(1);
        List<Integer> levels = headings(page);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("shows what is always true, and the smallest case for which it is not")
    void statements() throws Exception {
        Document page = parsed(page(Runs.statements(), Locale.ENGLISH));
        assertThat(elements(page, "details")).hasSize(2);
        assertThat(elements(page, "pre")).singleElement()
                .satisfies(yaml -> assertThat(yaml.getTextContent()).contains("  - name: \"Nothing is given\"",
                        "      Goodwill: {subject: i1, amount: 10}"));
        assertThat(elements(page, "p")).extracting(org.w3c.dom.Element::getTextContent)
                .contains("Tried on 10 cases; it has something to say of 10.");
    }

    @Test
    @DisplayName("gives every table header its scope and every link its target")
    void tablesAndLinks() throws Exception {
        Document page = parsed(page(Runs.mixed(), Locale.ENGLISH));
        assertThat(elements(page, "th")).isNotEmpty()
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("row", "col"));
        List<String> ids = elements(page, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a")).isNotEmpty()
                .allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
        assertThat(elements(page, "section")).isNotEmpty()
                .allSatisfy(s -> assertThat(ids).contains(s.getAttribute("aria-labelledby")));
    }

    @Test
    @DisplayName("says the status in a word, and opens what did not pass")
    void status() throws Exception {
        Document page = parsed(page(Runs.mixed(), Locale.ENGLISH));
        List<Element> cases = elements(page, "details");
        assertThat(cases)
                .extracting(
                        c -> c.getElementsByTagName("summary").item(0).getTextContent().replaceAll("\\s+", " ").trim())
                .containsExactly("? Unreadable Broken case", "✓ Passed As expected Clauses D10, D11",
                        "✗ Failed <Other> & \"amount\" Clause D10", "! Error Broken rule Clause D2");
        assertThat(cases).extracting(c -> c.hasAttribute("open")).containsExactly(true, false, true, true);
    }

    @Test
    @DisplayName("shows expected against decided, the rule, and how the clauses went")
    void content() throws Exception {
        String text = parsed(page(Runs.mixed(), Locale.ENGLISH)).getDocumentElement().getTextContent()
                .replaceAll("\\s+", " ");
        assertThat(text).contains("1 passed, 3 failed.", "amount 20 10 Differs",
                "the rule Goodwill by the scale (clause D10)", "HJ210",
                "D2 ✗ Failed 0 1", "D10 ✗ Failed 1 1", "D11 ✓ Passed 1 0");
        assertThat(text.indexOf("D2 ✗")).isLessThan(text.indexOf("D10 ✗"));
    }

    @Test
    @DisplayName("shows whatever is written in cases and rules as text")
    void escaped() throws Exception {
        assertThat(page(Runs.mixed(), Locale.ENGLISH)).contains("&lt;script&gt;alert(1)&lt;/script&gt;",
                "Mixed &lt;b&gt;");
        assertThat(page(Runs.named("\0 \" onmouseover='x' \uD800"), Locale.ENGLISH))
                .contains("� &quot; onmouseover=&#39;x&#39; �");
    }

    @Test
    @DisplayName("follows the reader's choice of light and dark")
    void dark() throws Exception {
        assertThat(page(Runs.mixed(), Locale.ENGLISH)).contains("@media (prefers-color-scheme: dark)",
                "<meta name=\"color-scheme\" content=\"light dark\">");
    }

    @Test
    @DisplayName("speaks French throughout")
    void french() throws Exception {
        String text = parsed(page(Runs.mixed(), Locale.FRENCH)).getDocumentElement().getTextContent();
        assertThat(text).contains("1 cas réussi, 3 échecs.", "Aller aux résultats", "Attendu", "Illisible", "ligne 9")
                .doesNotContain("Expected", "Failed", "line ");
    }

    private String page(TestRun run, Locale language) throws Exception {
        return Files.readString(HtmlReport.write(run, FailureExplanations.none(), Letters.none(), folder, language));
    }

    /** The page holds only elements that are closed, apart from meta, and so is nearly XML. */
    private static Document parsed(String page) throws Exception {
        String xml = Pattern.compile("<meta ([^>]*)>").matcher(page).replaceAll("<meta $1/>")
                .replace("<!DOCTYPE html>", "").replace("<details open>", "<details open=\"\">");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Integer> headings(Document page) {
        return elements(page, "*").stream().map(Element::getTagName).filter(t -> t.matches("h[1-6]"))
                .map(t -> t.charAt(1) - '0').toList();
    }
}
