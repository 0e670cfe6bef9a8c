package org.heurejuste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that the workbench shows comes from a file of texts; {@link SourcesTest} sees to its translation. */
class WorkbenchTextsTest {

    /** Attributes of plugin.xml that a user reads, as far as they hold letters and are no expression. */
    private static final Pattern LABEL = Pattern
            .compile("\\s(?:name|label|tooltip|description|mnemonic)=\"(?!%)([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("[\">]%([\\w.]+)");
    private static final Pattern FIELD = Pattern.compile("(?m)^    public static String (\\w+);");

    /** What carries a name that is no text: names for programs, and the product's own. */
    private static final Set<String> NO_TEXTS = Set.of("property", "attribute", "product", "extension-point", "arg",
            "parameter",
            "separator", "objectClass", "variable", "command-parameter", "test", "with", "state", "definition",
            "type");

    static Stream<Path> plugins() {
        return files("plugin.xml");
    }

    static Stream<Path> messages() {
        return files("Messages.java");
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void aLabelOfAPluginIsNoLiteral(Path plugin) throws IOException {
        Set<String> literals = new TreeSet<>();
        Matcher tag = Pattern.compile("<([\\w-]+)((?:\\s+[\\w.-]+=\"[^\"]*\")+)").matcher(read(plugin));
        while (tag.find()) {
            Matcher label = LABEL.matcher(tag.group(2));
            while (label.find() && !NO_TEXTS.contains(tag.group(1))) {
                literals.add("<" + tag.group(1) + label.group());
            }
        }
        assertThat(literals).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void aKeyOfAPluginHasItsText(Path plugin) throws IOException {
        Set<String> keys = new TreeSet<>();
        KEY.matcher(read(plugin)).results().forEach(match -> keys.add(match.group(1)));

        assertThat(texts(plugin.resolveSibling("OSGI-INF/l10n/bundle.properties")))
                .containsKeys(keys.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyTextIsUsedAndEveryUsedOneIsThere(Path messages) throws IOException {
        Set<String> fields = new TreeSet<>();
        FIELD.matcher(read(messages)).results().forEach(match -> fields.add(match.group(1)));

        assertThat(fields).isNotEmpty();
        assertThat(texts(messages.resolveSibling("messages.properties")).keySet()).isEqualTo(fields);
    }

    /** The platform reads an apostrophe twice only in texts that take words. */
    @ParameterizedTest
    @MethodSource("messages")
    void anApostropheIsShownOnce(Path messages) throws IOException {
        for (String language : new String[] {"messages.properties", "messages_fr.properties"}) {
            texts(messages.resolveSibling(language)).forEach((key, text) -> {
                boolean takesWords = text.matches("(?s).*\\{\\d.*");
                String rest = takesWords ? text.replace("''", "") : text.replace("''", "'").equals(text) ? "" : "'";
                assertThat(rest).as(messages.getParent() + " " + language + " " + key).doesNotContain("'");
            });
        }
    }

    private static Stream<Path> files(String name) {
        return Repository
                .sources(Repository.ROOT.resolve("bundles"), file -> file.getFileName().toString().equals(name))
                .stream().filter(file -> !file.toString().contains(".tests/")).map(Repository.ROOT::relativize);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(Repository.ROOT.resolve(file));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Repository.ROOT.resolve(file))) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
