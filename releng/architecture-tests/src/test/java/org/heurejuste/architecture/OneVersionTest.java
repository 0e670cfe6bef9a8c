package org.heurejuste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Versions that for technical reasons stand in two files agree. */
class OneVersionTest {

    private static final String TARGET = "releng/org.heurejuste.target/org.heurejuste.target.target";

    /** The core meets them inside of the engine's jars alone; as bundles, version 2 asks for an extender that nobody brings. */
    private static final Set<String> ONLY_OF_THE_WORKBENCH = Set.of("slf4j-api", "slf4j-nop");

    /** A library of the core or of its tests, as the workbench gets it and as Maven resolved it here. */
    @Test
    void theTargetPlatformHasTheLibrariesThatTheCoreIsBuiltWith() {
        Map<String, String> resolved = versionsOnClassPath();
        Map<String, String> inTarget = versionsInTarget();
        inTarget.keySet().retainAll(resolved.keySet());
        inTarget.keySet().removeAll(ONLY_OF_THE_WORKBENCH);

        assertThat(inTarget).containsKeys("jackson-core", "jackson-databind", "jackson-annotations", "icu4j",
                "snakeyaml-engine", "fastcsv", "jspecify", "junit-jupiter-api", "junit-platform-engine");
        assertThat(inTarget).allSatisfy((artifact, version) -> assertThat(resolved).containsEntry(artifact, version));
    }

    @Test
    void theServicePolicyNamesTheSameDrools() {
        assertThat(property("rules/service-policy/pom.xml", "drools.version"))
                .isEqualTo(property("pom.xml", "drools.version"));
    }

    @Test
    void theServicePolicyNamesTheSameTestEngineAndSurefire() {
        assertThat(property("rules/service-policy/pom.xml", "maven-surefire-plugin.version"))
                .isEqualTo(property("pom.xml", "maven-surefire-plugin.version"));
        assertThat(property("rules/service-policy/pom.xml", "heurejuste.version"))
                .isEqualTo(text(Repository.xml("pom.xml").getDocumentElement(), "version"));
    }

    @Test
    void everyPlatformOfTheFeatureIsBuilt() {
        assertThat(platforms("features/org.heurejuste.feature/feature.xml", "plugin"))
                .containsExactlyInAnyOrderElementsOf(environments());
    }

    private static Map<String, String> versionsInTarget() {
        Map<String, String> versions = new TreeMap<>();
        for (Element dependency : elements(Repository.xml(TARGET), "dependency")) {
            versions.put(text(dependency, "artifactId"), text(dependency, "version"));
        }
        return versions;
    }

    /** Maven gives the tests a class path of jars named ARTIFACT-VERSION.jar, each in a folder named VERSION. */
    private static Map<String, String> versionsOnClassPath() {
        Map<String, String> versions = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && jar.getNameCount() > 2) {
                String version = jar.getName(jar.getNameCount() - 2).toString();
                versions.put(jar.getName(jar.getNameCount() - 3).toString(), version);
            }
        }
        return versions;
    }

    private static List<String> platforms(String file, String element) {
        return elements(Repository.xml(file), element).stream().filter(plugin -> plugin.hasAttribute("os"))
                .map(plugin -> plugin.getAttribute("os") + "/" + plugin.getAttribute("ws") + "/"
                        + plugin.getAttribute("arch"))
                .toList();
    }

    private static List<String> environments() {
        return elements(Repository.xml("releng/eclipse-parent/pom.xml"), "environment").stream()
                .map(e -> text(e, "os") + "/" + text(e, "ws") + "/" + text(e, "arch")).toList();
    }

    private static String property(String pom, String name) {
        return text(elements(Repository.xml(pom), "properties").get(0), name);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).<Node>mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
