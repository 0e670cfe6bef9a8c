package org.heurejuste.testing.internal.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.FileCoverage;
import org.heurejuste.testing.coverage.FileCoverage.Line;
import org.heurejuste.testing.coverage.FileCoverage.State;
import org.heurejuste.testing.coverage.Share;

/**
 * Writes coverage in the XML of Cobertura. A folder is a package, a file a class; what there is to see in a line are its branches.
 */
public final class CoberturaXml {
    private final XMLStreamWriter xml;
    private final Coverage coverage;
    private final long time;

    private CoberturaXml(XMLStreamWriter xml, Coverage coverage, long time) {
        this.xml = xml;
        this.coverage = coverage;
        this.time = time;
    }

    /**
     * The report's text.
     *
     * @param coverage the coverage
     * @param time when it was measured, in milliseconds since 1970
     * @return the XML, to be written in UTF-8
     */
    public static String of(Coverage coverage, long time) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new CoberturaXml(xml, coverage, time).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        List<FileCoverage> files = coverage.files().stream().filter(file -> !told(file).isEmpty()).toList();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeDTD("\n<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">\n");
        xml.writeStartElement("coverage");
        rates(files);
        Share lines = lines(files);
        Share branches = branches(files);
        attribute("lines-covered", lines.covered());
        attribute("lines-valid", lines.all());
        attribute("branches-covered", branches.covered());
        attribute("branches-valid", branches.all());
        attribute("complexity", 0);
        attribute("version", "heurejuste");
        attribute("timestamp", time);
        xml.writeStartElement("sources");
        xml.writeStartElement("source");
        xml.writeCharacters(coverage.project().root().toString());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("packages");
        Map<String, List<FileCoverage>> folders = files.stream()
                .collect(Collectors.groupingBy(file -> folder(file.path()), TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<FileCoverage>> folder : folders.entrySet()) {
            write(folder.getKey(), folder.getValue());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private void write(String folder, List<FileCoverage> files) throws XMLStreamException {
        xml.writeStartElement("package");
        attribute("name", folder);
        rates(files);
        attribute("complexity", 0);
        xml.writeStartElement("classes");
        for (FileCoverage file : files) {
            write(file);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void write(FileCoverage file) throws XMLStreamException {
        xml.writeStartElement("class");
        attribute("name", file.path().substring(file.path().lastIndexOf('/') + 1));
        attribute("filename", file.path());
        rates(List.of(file));
        attribute("complexity", 0);
        xml.writeEmptyElement("methods");
        xml.writeStartElement("lines");
        for (Line line : told(file)) {
            Share share = line.share();
            xml.writeEmptyElement("line");
            attribute("number", line.number());
            attribute("hits", line.hits());
            attribute("branch", share.all() > 1);
            if (share.all() > 1) {
                attribute("condition-coverage", "%d%% (%d/%d)".formatted(100 * share.covered() / share.all(),
                        share.covered(), share.all()));
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static List<Line> told(FileCoverage file) {
        return file.lines().stream().filter(line -> line.state() != State.UNTOLD).toList();
    }

    private void rates(List<FileCoverage> files) throws XMLStreamException {
        attribute("line-rate", rate(lines(files)));
        attribute("branch-rate", rate(branches(files)));
    }

    private static Share lines(List<FileCoverage> files) {
        List<Line> lines = files.stream().flatMap(file -> told(file).stream()).toList();
        return new Share((int) lines.stream().filter(line -> line.hits() > 0).count(), lines.size());
    }

    private static Share branches(List<FileCoverage> files) {
        return files.stream().flatMap(file -> told(file).stream()).map(Line::share).filter(share -> share.all() > 1)
                .reduce(new Share(0, 0),
                        (one, other) -> new Share(one.covered() + other.covered(), one.all() + other.all()));
    }

    private static String rate(Share share) {
        return String.valueOf(share.all() == 0 ? 1.0 : (double) share.covered() / share.all());
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, Texts.safe(String.valueOf(value)));
    }
}
