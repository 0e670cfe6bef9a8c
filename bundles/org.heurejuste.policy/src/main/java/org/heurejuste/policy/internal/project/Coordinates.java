package org.heurejuste.policy.internal.project;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;

/**
 * The Maven coordinates of a project.
 *
 * @param group its {@code groupId}
 * @param artifact its {@code artifactId}
 * @param version its version
 * @param pom its {@code pom.xml}
 */
public record Coordinates(String group, String artifact, String version, byte[] pom) {

    /**
     * Reads the coordinates of a project.
     *
     * @param project the project
     * @return what its {@code pom.xml} says, taking from the parent what it leaves out; made from the project's name where it has
     *         none that can be read
     */
    public static Coordinates of(PolicyProject project) {
        byte[] pom = project.source("pom.xml").map(SourceFile::bytes).orElse(null);
        Map<String, String> said = pom == null ? Map.of() : read(pom);
        String artifact = said.getOrDefault("/project/artifactId", project.name().replaceAll("[^A-Za-z0-9._-]", "-"));
        String group = value(said, "groupId", artifact);
        String version = value(said, "version", "1.0.0");
        return new Coordinates(group, artifact, version,
                pom != null && !said.isEmpty() ? pom : minimal(group, artifact, version));
    }

    private static String value(Map<String, String> said, String name, String otherwise) {
        String value = said.getOrDefault("/project/" + name, said.getOrDefault("/project/parent/" + name, otherwise));
        boolean property = value.startsWith("${") && value.endsWith("}");
        return property
                ? said.getOrDefault("/project/properties/" + value.substring(2, value.length() - 1), otherwise)
                : value;
    }

    private static Map<String, String> read(byte[] pom) {
        Map<String, String> said = new HashMap<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            collect(factory.createXMLStreamReader(new ByteArrayInputStream(pom)), said);
            return said;
        } catch (XMLStreamException e) {
            return Map.of();
        }
    }

    private static void collect(XMLStreamReader xml, Map<String, String> said) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.addLast(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.removeLast();
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace() && path.size() <= 3) {
                said.putIfAbsent("/" + String.join("/", path), xml.getText().trim());
            }
        }
    }

    private static byte[] minimal(String group, String artifact, String version) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>kjar</packaging>
                </project>
                """.formatted(group, artifact, version).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Where a kjar has its {@code pom.xml}.
     *
     * @return the folder, with a {@code /} at its end
     */
    public String folder() {
        return "META-INF/maven/" + group + "/" + artifact + "/";
    }

    /**
     * The content of {@code pom.properties}.
     *
     * @return its lines
     */
    public String properties() {
        return "artifactId=" + artifact + "\ngroupId=" + group + "\nversion=" + version + "\n";
    }
}
