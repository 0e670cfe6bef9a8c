package org.heurejuste.policy.internal.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Maven keeps the libraries of this machine.
 *
 * @param folder its folder, which need not be there
 */
record LocalRepository(Path folder) {

    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");
    private static final long LARGEST = 4L << 20;

    /** As Maven itself finds it: the property {@code maven.repo.local}, its settings, or the folder {@code .m2}. */
    static LocalRepository ofThisMachine() {
        String property = System.getProperty("maven.repo.local", "");
        Path maven = Path.of(System.getProperty("user.home", "."), ".m2");
        Path folder = property.isEmpty()
                ? setting(maven.resolve("settings.xml")).orElse(maven.resolve("repository"))
                : Path.of(property);
        return new LocalRepository(folder);
    }

    private static Optional<Path> setting(Path settings) {
        return bytes(settings).flatMap(bytes -> {
            Matcher setting = SETTING.matcher(new String(bytes, StandardCharsets.UTF_8)
                    .replaceAll("(?s)<!--.*?-->", ""));
            String home = Matcher.quoteReplacement(System.getProperty("user.home", "."));
            return setting.find()
                    ? Optional.of(Path.of(setting.group(1).replaceAll("\\$\\{user\\.home}", home)))
                    : Optional.empty();
        });
    }

    Optional<Pom> pom(Library library) {
        return file(library, "", "pom").flatMap(LocalRepository::bytes).flatMap(PomReader::read);
    }

    Optional<Path> jar(Library library) {
        return file(library, library.classifier(), "jar").filter(Files::isReadable);
    }

    private Optional<Path> file(Library library, String classifier, String extension) {
        String name = library.artifact() + "-" + library.version() + (classifier.isEmpty() ? "" : "-" + classifier);
        try {
            Path file = folder.resolve(library.group().replace('.', '/')).resolve(library.artifact())
                    .resolve(library.version()).resolve(name + "." + extension).normalize();
            return file.startsWith(folder.normalize()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
