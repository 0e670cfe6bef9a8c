package org.heurejuste.testing.internal.report;

import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.Unreadable;

/** Writes a run in the XML of JUnit reports, as Jenkins and GitLab read it. */
public final class JUnitXml {
    private final XMLStreamWriter xml;
    private final TestRun run;
    private final CaseLetterTexts letters;
    private final Texts texts;

    private JUnitXml(XMLStreamWriter xml, TestRun run, CaseLetterTexts letters, Texts texts) {
        this.letters = letters;
        this.xml = xml;
        this.run = run;
        this.texts = texts;
    }

    /**
     * The report's text.
     *
     * @param run the run
     * @param letters what the customer reads
     * @param locale the reader's language
     * @return the XML, to be written in UTF-8
     */
    public static String of(TestRun run, CaseLetterTexts letters, Locale locale) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitXml(xml, run, letters, new Texts(locale)).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine(0);
        xml.writeStartElement("testsuites");
        attribute("name", texts.of("title"));
        counts(SuiteCounts.of(run), run.time());
        for (Suite suite : run.suites()) {
            write(suite);
        }
        newLine(0);
        xml.writeEndElement();
        newLine(0);
        xml.writeEndDocument();
    }

    private void write(Suite suite) throws XMLStreamException {
        SuiteCounts counts = SuiteCounts.of(run, suite);
        newLine(1);
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        counts(counts, counts.time());
        attribute("skipped", "0");
        attribute("timestamp", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                run.started().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        attribute("file", suite.path());
        for (Unreadable unreadable : suite.unreadable()) {
            write(suite, unreadable);
        }
        for (CaseResult result : run.of(suite)) {
            write(suite, result, result.lines(texts.locale()));
        }
        for (InvariantResult result : run.invariantsOf(suite)) {
            write(suite, result.asCase(), result.lines(texts.locale()));
        }
        newLine(1);
        xml.writeEndElement();
    }

    private void write(Suite suite, CaseResult result, List<String> lines) throws XMLStreamException {
        startCase(suite, result.sample().name(), result.sample().span(), result.time());
        switch (result.status()) {
            case FAILED -> problem("failure", "mismatch", result.mismatches().get(0).message(), text(lines));
            case ERROR -> error(result, lines);
            case PASSED -> {
            }
        }
        systemOut(result);
        endCase();
    }

    /** The clauses, and below them what the customer reads. */
    private void systemOut(CaseResult result) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        List<String> clauses = result.sample().clauses();
        if (!clauses.isEmpty()) {
            lines.add(texts.of("xml.clauses", String.join(", ", clauses)));
        }
        List<CaseLetterTexts.Told> told = letters.of(result);
        if (!told.isEmpty()) {
            lines.add(texts.of("xml.letters"));
            told.forEach(letter -> lines.add("  " + letter.text()));
        }
        if (!lines.isEmpty()) {
            newLine(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(Texts.safe(text(lines)));
            xml.writeEndElement();
        }
    }

    private void error(CaseResult result, List<String> lines) throws XMLStreamException {
        Message reason = result.error();
        if (reason != null) {
            problem("error", "undecided", reason, text(lines));
        }
    }

    private void write(Suite suite, Unreadable unreadable) throws XMLStreamException {
        startCase(suite, unreadable.name(), unreadable.span(), Duration.ZERO);
        problem("error", "unreadable", unreadable.problems().get(0).message(),
                text(unreadable.lines(texts.locale())));
        endCase();
    }

    private void startCase(Suite suite, String name, SourceSpan span, Duration time) throws XMLStreamException {
        newLine(2);
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", className(suite.path()));
        attribute("time", seconds(time));
        attribute("file", span.path());
        attribute("line", String.valueOf(span.line()));
    }

    private void endCase() throws XMLStreamException {
        newLine(2);
        xml.writeEndElement();
    }

    private void problem(String element, String type, Message message, String text) throws XMLStreamException {
        newLine(3);
        xml.writeStartElement(element);
        attribute("message", message.in(texts.locale()));
        attribute("type", type);
        xml.writeCharacters(Texts.safe(text));
        xml.writeEndElement();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    private void counts(SuiteCounts counts, Duration time) throws XMLStreamException {
        attribute("tests", String.valueOf(counts.all()));
        attribute("failures", String.valueOf(counts.failed()));
        attribute("errors", String.valueOf(counts.errors() + counts.unreadable()));
        attribute("time", seconds(time));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Texts.safe(value));
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** {@code cases.recovery} for {@code src/test/resources/cases/recovery.cases.yaml}: servers group by it. */
    private static String className(String path) {
        String inFolder = path.startsWith(SuiteFiles.FOLDER + "/")
                ? path.substring(SuiteFiles.FOLDER.length() + 1)
                : path;
        String bare = inFolder.endsWith(SuiteReader.ENDING)
                ? inFolder.substring(0, inFolder.length() - SuiteReader.ENDING.length())
                : inFolder;
        return bare.replace('.', '_').replace('/', '.');
    }
}
