package org.heurejuste.testing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.SmallProject.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.SmallProject;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.coverage.Coverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

@DisplayName("Reports of coverage")
class CoverageReportsTest {
    @TempDir
    private Path folder;

    private final ProjectCheck check = SmallProject
            .of(rule("Grown <up> & old", "", "Client( age > 18 )\n    Order( paid )", "x"))
            .cases("  - {name: Adult, given: {Client: {age: 30}}, expect: {Answer: none}}").check();
    private final TestRun run = SmallProject.run(check);
    private final Coverage coverage = Coverage
            .of(SmallProject.policy(check), check.compilation().project(), run, () -> false).orElseThrow();

    @Test
    @DisplayName("are Cobertura's XML, valid by its DTD, with a line for each line that can be covered")
    void cobertura() throws Exception {
        Document xml = parse(written(CoverageReports.COBERTURA));
        Element root = xml.getDocumentElement();
        assertThat(root.getAttribute("lines-valid")).isEqualTo("4");
        assertThat(root.getAttribute("lines-covered")).isEqualTo("2");
        assertThat(Double.parseDouble(root.getAttribute("line-rate"))).isEqualTo(0.5);
        assertThat(lines(xml)).contains("2 0 false ", "4 1 true 50% (3/6)", "5 0 true 0% (0/3)");
    }

    @Test
    @DisplayName("are JSON with every goal, where it stands, and why it was not reached")
    void json() throws IOException {
        String json = Files.readString(written(CoverageReports.JSON));
        assertThat(json).contains("\"percent\" :", "\"text\" : \"age > 18\"", "\"line\" : 5",
                "\"why\" : \"No case has a fact for it.\"", "Grown <up> & old");
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                parser.currentName();
            }
        }
    }

    @Test
    @DisplayName("are part of the page: the shares, and each file line by line in words as well as in colour")
    void page() throws IOException {
        String page = Files
                .readString(HtmlReport.write(run, coverage, List.of(), FailureExplanations.none(), Letters.none(),
                        folder, Locale.FRENCH));
        assertThat(page).contains("Couverture de la politique", "<th scope=\"row\">Règles</th>",
                "class=\"line-uncovered\"", "<td class=\"state\">pas couvert</td>",
                "<code>Order( paid )</code> est rempli", "Grown &lt;up&gt; &amp;").doesNotContain("<up>", "http");
    }

    private Path written(String name) throws IOException {
        assertThat(CoverageReports.write(coverage, List.of(), folder, Locale.ENGLISH)).extracting(Path::getFileName)
                .extracting(Path::toString).containsExactly(CoverageReports.JSON, CoverageReports.COBERTURA);
        return folder.resolve(name);
    }

    private static List<String> lines(Document xml) {
        List<String> lines = new ArrayList<>();
        NodeList all = xml.getElementsByTagName("line");
        for (int i = 0; i < all.getLength(); i++) {
            Element line = (Element) all.item(i);
            boolean branch = line.getAttribute("branch").equals("true");
            lines.add(line.getAttribute("number") + " " + line.getAttribute("hits") + " " + branch + " "
                    + (branch ? line.getAttribute("condition-coverage") : ""));
        }
        return lines;
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> {
            InputStream dtd = Objects.requireNonNull(CoverageReportsTest.class.getResourceAsStream("coverage-04.dtd"));
            return new InputSource(dtd);
        });
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void error(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXParseException {
                throw e;
            }
        });
        return builder.parse(file.toFile());
    }
}
