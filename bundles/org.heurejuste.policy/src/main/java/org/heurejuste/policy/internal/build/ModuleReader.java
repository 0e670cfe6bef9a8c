package org.heurejuste.policy.internal.build;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.drl.Lines;
import org.heurejuste.policy.internal.project.ProjectFiles;
import org.heurejuste.policy.text.Nearest;
import org.kie.api.conf.DeclarativeAgendaOption;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.SequentialOption;

/** Reads {@code kmodule.xml}. */
public final class ModuleReader {

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "kmodule", Set.of("schemaLocation"),
            "configuration", Set.of(),
            "property", Set.of("key", "value"),
            "kbase",
            Set.of("name", "default", "packages", "includes", "eventProcessingMode", "equalsBehavior",
                    "declarativeAgenda",
                    "sequential", "prototypes", "sessionsPool", "scope", "mutability"),
            "ksession",
            Set.of("name", "type", "default", "clockType", "beliefSystem", "scope", "directFiring", "threadSafe",
                    "accumulateNullPropagation"));
    private static final Set<String> INSIDE_SESSION = Set.of("fileLogger", "consoleLogger", "workItemHandlers",
            "workItemHandler",
            "listeners", "ruleRuntimeEventListener", "agendaEventListener", "processEventListener", "qualifier",
            "ruleTemplate",
            "calendars", "calendar", "channels", "channel", "configuration", "value", "arg");

    private final SourceFile file;
    private final Lines lines;
    private final Findings findings;
    private final List<ModuleSettings> defaults = new ArrayList<>();
    private int bases;
    private SourceSpan firstBase;

    private ModuleReader(SourceFile file, Findings findings) {
        this.file = file;
        this.lines = new Lines(file.text());
        this.findings = findings;
        this.firstBase = SourceSpan.startOf(file.path());
    }

    /**
     * Reads the module of a project.
     *
     * @param project the project
     * @param findings receives what is wrong with it
     * @return what it says of the default rule base; KIE's own settings where it says nothing
     */
    public static ModuleSettings read(PolicyProject project, Findings findings) {
        String path = project.resources() + ProjectFiles.MODULE;
        SourceFile file = project.source(path).orElse(null);
        if (file == null) {
            findings.add(PolicyCode.MODULE_MISSING, SourceSpan.startOf(path), path);
            return ModuleSettings.STANDARD;
        }
        return new ModuleReader(file, findings).read();
    }

    private ModuleSettings read() {
        try {
            elements(reader());
        } catch (XMLStreamException e) {
            findings.add(PolicyCode.MODULE_BROKEN, place(e.getLocation(), 0));
            return ModuleSettings.STANDARD;
        }
        if (bases > 0 && defaults.isEmpty() && !findings.hasErrors()) {
            findings.add(PolicyCode.MODULE_WITHOUT_DEFAULT, firstBase);
        }
        return defaults.isEmpty() ? ModuleSettings.STANDARD : defaults.get(0);
    }

    private XMLStreamReader reader() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(file.text()));
    }

    private void elements(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
    }

    private void element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (!ATTRIBUTES.containsKey(name)) {
            if (!INSIDE_SESSION.contains(name)) {
                unknown(xml, name, ATTRIBUTES.keySet());
            }
            return;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            Set<String> known = ATTRIBUTES.getOrDefault(name, Set.of());
            if (!known.contains(attribute)) {
                unknown(xml, attribute, known);
            }
        }
        if (name.equals("kbase")) {
            base(xml);
        }
    }

    private void base(XMLStreamReader xml) {
        if (bases++ == 0) {
            firstBase = word(xml.getLocation(), "kbase");
        }
        ModuleSettings settings = new ModuleSettings(packages(xml),
                option(xml, "equalsBehavior", EqualityBehaviorOption.values(), EqualityBehaviorOption.IDENTITY,
                        o -> o.name().toLowerCase(java.util.Locale.ROOT)),
                option(xml, "eventProcessingMode", EventProcessingOption.values(), EventProcessingOption.CLOUD,
                        EventProcessingOption::getMode),
                option(xml, "sequential", SequentialOption.values(), SequentialOption.NO,
                        o -> String.valueOf(o == SequentialOption.YES)),
                option(xml, "declarativeAgenda", DeclarativeAgendaOption.values(), DeclarativeAgendaOption.DISABLED,
                        o -> o.name().toLowerCase(java.util.Locale.ROOT)));
        if ("true".equalsIgnoreCase(xml.getAttributeValue(null, "default"))) {
            defaults.add(settings);
        }
    }

    private static List<String> packages(XMLStreamReader xml) {
        String value = xml.getAttributeValue(null, "packages");
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::trim).filter(p -> !p.isEmpty()).toList();
    }

    private <T> T option(XMLStreamReader xml, String attribute, T[] options, T standard, Function<T, String> word) {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            return standard;
        }
        for (T option : options) {
            if (word.apply(option).equalsIgnoreCase(value)) {
                return option;
            }
        }
        unknown(xml, value, Arrays.stream(options).map(word).toList());
        return standard;
    }

    private void unknown(XMLStreamReader xml, String word, Collection<String> known) {
        SourceSpan span = word(xml.getLocation(), word);
        Nearest.to(word, known).ifPresentOrElse(near -> findings.add(PolicyCode.MODULE_UNKNOWN, span, word, near),
                () -> findings.add(PolicyCode.MODULE_UNKNOWN, "module-unknown.far", span, word,
                        Findings.list(known.stream().sorted().toList())));
    }

    /** The parser tells where an element ends; the word stands before. */
    private SourceSpan word(Location end, String word) {
        int offset = offset(end);
        int at = file.text().lastIndexOf(word, Math.max(0, offset - 1));
        return at < 0 ? place(end, 0) : lines.span(file.path(), at, word.length());
    }

    private SourceSpan place(Location location, int length) {
        return lines.span(file.path(), offset(location), length);
    }

    private int offset(Location location) {
        return location == null
                ? 0
                : lines.start(location.getLineNumber()) + Math.max(0, location.getColumnNumber() - 1);
    }
}
