package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Whatever a person reads is there in English and in French, with the same words to fill in. */
class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern DECLARED = Pattern.compile("\"%([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"org.heurejuste.workspace", "org.heurejuste.ui", "org.heurejuste.app"})
    void messagesAreCompleteInBothLanguages(String name) {
        Bundle bundle = bundle(name);
        List<URL> files = Collections
                .list(Objects.requireNonNull(bundle.findEntries("/org", "messages.properties", true)));
        assertFalse(files.isEmpty());
        assertAll(files.stream().map(URL::getPath).map(path -> () -> {
            assertSameKeysAndArguments(bundle, path, path.replace(".properties", "_fr.properties"));
            assertEquals(fields(bundle, path), keys(properties(bundle, path)), path);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.heurejuste.workspace", "org.heurejuste.ui", "org.heurejuste.app"})
    void whatTheManifestDeclaresIsNamedInBothLanguages(String name) {
        Bundle bundle = bundle(name);
        String path = "/OSGI-INF/l10n/bundle.properties";
        assertSameKeysAndArguments(bundle, path, "/OSGI-INF/l10n/bundle_fr.properties");
        Set<String> named = keys(properties(bundle, path));
        assertTrue(named.containsAll(declared(bundle)), () -> declared(bundle) + " in " + named);
    }

    private static Set<String> declared(Bundle bundle) {
        URL plugin = bundle.getEntry("/plugin.xml");
        if (plugin == null) {
            return Set.of();
        }
        try (Reader reader = new InputStreamReader(plugin.openStream(), StandardCharsets.UTF_8)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return DECLARED.matcher(text.toString()).results().map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSameKeysAndArguments(Bundle bundle, String english, String french) {
        Properties en = properties(bundle, english);
        Properties fr = properties(bundle, french);
        assertEquals(keys(en), keys(fr), english);
        for (String key : keys(en)) {
            assertFalse(en.getProperty(key).isBlank() || fr.getProperty(key).isBlank(), key);
            assertEquals(arguments(en.getProperty(key)), arguments(fr.getProperty(key)), key);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(Bundle bundle, String path) {
        String type = path.substring(1, path.lastIndexOf('/')).replace('/', '.') + ".Messages";
        try {
            return Arrays.stream(bundle.loadClass(type).getDeclaredFields())
                    .filter(field -> field.getType() == String.class && !Modifier.isFinal(field.getModifiers()))
                    .map(field -> field.getName()).collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(path + " belongs to no class", e);
        }
    }

    private static Set<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Properties properties(Bundle bundle, String path) {
        Properties properties = new Properties();
        URL file = Objects.requireNonNull(bundle.getEntry(path), path);
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle bundle(String name) {
        return Objects.requireNonNull(Platform.getBundle(name), name);
    }
}
