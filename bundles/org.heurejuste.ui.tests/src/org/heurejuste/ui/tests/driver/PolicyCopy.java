package org.heurejuste.ui.tests.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The service policy, copied so that tests may break it. */
public final class PolicyCopy {

    /** The sample cases of the service policy; docs/service-policy.md counts them. */
    public static final int CASES = 364;

    private PolicyCopy() {}

    /**
     * Copies the service policy.
     *
     * @param folder where to
     * @return the project's folder, named {@code service-policy}
     */
    public static Path in(Path folder) throws IOException {
        Path source = Path.of(Objects.requireNonNull(System.getProperty("heurejuste.policy"), "heurejuste.policy"));
        Path copy = folder.resolve("service-policy");
        for (String part : new String[] {"pom.xml", "handbook", "src"}) {
            try (Stream<Path> files = Files.walk(source.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(source.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
