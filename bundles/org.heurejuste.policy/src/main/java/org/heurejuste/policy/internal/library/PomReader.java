package org.heurejuste.policy.internal.library;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a {@code pom.xml}. */
final class PomReader {

    private static final String USED = "project/dependencies/dependency";
    private static final String MANAGED = "project/dependencyManagement/dependencies/dependency";
    private static final int DEEPEST = 100;

    private final Map<String, String> said = new HashMap<>();
    private final List<Library> used = new ArrayList<>();
    private final List<Library> managed = new ArrayList<>();
    private final Map<String, String> one = new HashMap<>();
    private final Set<String> excluded = new HashSet<>();
    private String excludedGroup = "*";

    private PomReader() {}

    /** What a file says; empty where it is not well-formed. */
    static Optional<Pom> read(byte[] file) {
        PomReader reader = new PomReader();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            reader.collect(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
            return Optional.of(reader.pom());
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void collect(XMLStreamReader xml) throws XMLStreamException {
        Deque<String> names = new ArrayDeque<>();
        while (xml.hasNext() && names.size() < DEEPEST) {
            int event = xml.next();
            String path = String.join("/", names);
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.addLast(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(path);
                names.removeLast();
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                text(path, xml.getText().trim());
            }
        }
    }

    private void text(String path, String text) {
        String within = path.startsWith(USED + "/") ? USED : path.startsWith(MANAGED + "/") ? MANAGED : null;
        if (within == null) {
            said.put(path, text);
        } else if (path.endsWith("/exclusion/groupId")) {
            excludedGroup = text;
        } else if (path.endsWith("/exclusion/artifactId")) {
            excluded.add(excludedGroup + ":" + text);
        } else {
            one.put(path.substring(within.length() + 1), text);
        }
    }

    private void end(String path) {
        if (path.equals(USED)) {
            used.add(library());
        } else if (path.equals(MANAGED)) {
            managed.add(library());
        }
    }

    private Library library() {
        Library library = new Library(one.getOrDefault("groupId", ""), one.getOrDefault("artifactId", ""),
                one.getOrDefault("version", ""), one.getOrDefault("type", "jar"), one.getOrDefault("classifier", ""),
                one.getOrDefault("scope", ""), one.getOrDefault("systemPath", ""), "true".equals(one.get("optional")),
                excluded);
        one.clear();
        excluded.clear();
        return library;
    }

    private Pom pom() {
        String artifact = said.get("project/parent/artifactId");
        Optional<Library> parent = artifact == null
                ? Optional.empty()
                : Optional.of(new Library(of("parent/groupId", ""), artifact, of("parent/version", ""), "pom", "", "",
                        "", false, Set.of()));
        Map<String, String> properties = new HashMap<>();
        said.forEach((path, text) -> {
            if (path.startsWith("project/properties/")) {
                properties.put(path.substring("project/properties/".length()), text);
            }
        });
        for (String name : List.of("groupId", "version", "artifactId")) {
            String own = of(name, of("parent/" + name, ""));
            properties.put("project." + name, own);
            properties.put("pom." + name, own);
            properties.put("project.parent." + name, of("parent/" + name, ""));
        }
        return new Pom(parent, of("parent/relativePath", "../pom.xml"), properties, managed, used);
    }

    private String of(String name, String otherwise) {
        return said.getOrDefault("project/" + name, otherwise);
    }
}
