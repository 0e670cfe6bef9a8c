package org.heurejuste.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The repository's own files. */
final class Repository {

    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The folders of all bundles, by name. */
    static List<Path> bundles() {
        return children(ROOT.resolve("bundles")).filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }

    /** Source files below {@code folder} that fulfil the condition, build output left out. */
    static List<Path> sources(Path folder, Predicate<Path> condition) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !isOutput(ROOT.relativize(file))).filter(condition).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOutput(Path file) {
        return Stream.of("target", "bin").anyMatch(name -> contains(file, name));
    }

    private static boolean contains(Path file, String name) {
        for (Path part : file) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document xml(String path) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ROOT.resolve(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
