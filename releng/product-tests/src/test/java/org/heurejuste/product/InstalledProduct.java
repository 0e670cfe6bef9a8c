package org.heurejuste.product;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A product unpacked from its archive. */
final class InstalledProduct {

    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Path home;

    private InstalledProduct(Path home) {
        this.home = home;
    }

    /** Unpacks an archive, as a person does. */
    static InstalledProduct unpack(Path archive, Path folder) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()).inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException(archive + " cannot be unpacked");
        }
        return new InstalledProduct(folder.resolve("heurejuste"));
    }

    /** Adds bundles beside those of the product, which stay as they are. */
    void add(List<Path> bundles) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path bundle : bundles) {
            lines.append(line(bundle)).append('\n');
        }
        Files.writeString(home.resolve(BUNDLES), lines, StandardOpenOption.APPEND);
    }

    private static String line(Path bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            String name = manifest.getValue("Bundle-SymbolicName").replaceAll(";.*", "").strip();
            return name + "," + manifest.getValue("Bundle-Version") + "," + bundle.toUri() + ",4,false";
        }
    }

    /**
     * Starts it by its own script, as somebody does whose PATH has an old Java and who keeps a newer one where an IDE puts it, and waits
     * until it has ended.
     *
     * @param person the folder of the person, which gets the two
     * @param output where what it prints goes
     * @param properties system properties of its Java
     * @param arguments the script's arguments
     * @return its exit code
     */
    int run(Path person, Path output, Map<String, String> properties, List<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(home.resolve("heurejuste").toString());
        script.command().addAll(arguments);
        StringBuilder options = new StringBuilder();
        properties.forEach((key, value) -> options.append(" -D").append(key).append('=').append(value));
        script.environment().put("JAVA_TOOL_OPTIONS", options.toString().strip());
        script.environment().remove("JAVA_HOME");
        script.environment().put("HOME", person.toString());
        script.environment().put("PATH", oldJava(person) + File.pathSeparator + System.getenv("PATH"));
        Files.createSymbolicLink(Files.createDirectories(person.resolve(".jdks")).resolve("java"),
                Path.of(System.getProperty("java.home")));
        Process process = script.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("the product did not end: " + Files.readString(output));
        }
        return process.exitValue();
    }

    private static Path oldJava(Path person) throws IOException {
        Path old = person.resolve("old-java");
        Path tools = Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Path java = Files.writeString(tools.resolve("java"), "#!/bin/sh\necho 'This Java is too old.' >&2\nexit 1\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return tools;
    }
}
