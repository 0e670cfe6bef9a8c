package org.heurejuste.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;

/** A small policy project that is complete: vocabulary, one chapter of rules, letters, handbook and sample cases, all of them sound. */
public final class PolicyTemplate {

    private static final Pattern NOT_IN_ARTIFACT = Pattern.compile("[^A-Za-z0-9._-]+");

    private PolicyTemplate() {}

    /**
     * Makes a new project.
     *
     * @param newFolder the project's folder, which is made where it does not exist, and must be empty where it does
     * @param packageName the package of its rules
     * @return the folder, absolute
     * @throws PolicyProjectException if the folder is not empty, or the package's name is none
     * @throws IOException if a file cannot be written
     */
    public static Path create(Path newFolder, String packageName) throws PolicyProjectException, IOException {
        Path folder = newFolder.toAbsolutePath().normalize();
        check(folder, packageName);
        Map<String, String> words = Map.of("{{package}}", packageName, "{{artifact}}", artifact(folder), "{{drools}}",
                Kie.version());
        for (Map.Entry<String, String> file : files(packageName).entrySet()) {
            Path target = folder.resolve(file.getValue());
            Files.createDirectories(target.getParent());
            AtomicFile.write(target, fill(read(file.getKey()), words));
        }
        return folder;
    }

    private static void check(Path folder, String packageName) throws PolicyProjectException, IOException {
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw refused("template.not-empty", folder.toString());
        } else if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17) || packageName.equals("defaultpkg")) {
            throw refused("template.package", packageName);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static PolicyProjectException refused(String key, String word) {
        return new PolicyProjectException(Message.of(PolicyCode.class, key, UserWord.of(word)),
                Message.of(PolicyCode.class, key + ".help"));
    }

    private static String artifact(Path folder) {
        String name = folder.getFileName() == null
                ? ""
                : NOT_IN_ARTIFACT.matcher(folder.getFileName().toString()).replaceAll("-");
        return name.isEmpty() || name.equals("-") ? "policy" : name;
    }

    /** The template's files and where they go. */
    private static Map<String, String> files(String packageName) {
        String rules = "src/main/resources/" + packageName.replace('.', '/') + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("handbook/fr.md", "handbook/fr.md");
        files.put("handbook/en.md", "handbook/en.md");
        files.put("handbook/wording.yaml", "handbook/wording.yaml");
        files.put("resources/META-INF/kmodule.xml", "src/main/resources/META-INF/kmodule.xml");
        files.put("rules/vocabulary.drl", rules + "vocabulary.drl");
        files.put("rules/waiting.drl", rules + "waiting.drl");
        files.put("rules/messages_fr.properties", rules + "messages_fr.properties");
        files.put("rules/messages_en.properties", rules + "messages_en.properties");
        files.put("cases/waiting.cases.yaml", "src/test/resources/cases/waiting.cases.yaml");
        return files;
    }

    private static String read(String name) throws IOException {
        try (InputStream file = PolicyTemplate.class.getResourceAsStream("template/" + name)) {
            if (file == null) {
                throw new IOException("template/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
