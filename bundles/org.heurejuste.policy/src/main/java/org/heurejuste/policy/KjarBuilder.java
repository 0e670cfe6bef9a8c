package org.heurejuste.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.heurejuste.policy.internal.project.Coordinates;

/**
 * Packs a policy as a kjar, laid out like one that {@code kie-maven-plugin} makes, so that any KIE program loads it. The same files
 * give the same bytes on every machine, at any time.
 */
public final class KjarBuilder {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private KjarBuilder() {}

    /**
     * Packs a project as it is, whether or not it has errors.
     *
     * @param project a project's folder; a package is given back as it is packed
     * @return the kjar's bytes
     */
    public static byte[] build(PolicyProject project) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        if (!project.isPackage()) {
            Coordinates coordinates = Coordinates.of(project);
            entries.put(coordinates.folder() + "pom.xml", coordinates.pom());
            entries.put(coordinates.folder() + "pom.properties",
                    coordinates.properties().getBytes(StandardCharsets.UTF_8));
            entries.put(MANIFEST,
                    "Manifest-Version: 1.0\r\nCreated-By: Heure Juste\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        for (SourceFile file : project.sources()) {
            if (file.path().startsWith(project.resources()) || file.kind() == SourceKind.HANDBOOK) {
                entries.put(inPackage(project, file), file.bytes());
            }
        }
        return zip(entries);
    }

    /**
     * The name of a project's kjar, as Maven would name it.
     *
     * @param project a project's folder, or a package, which keeps its name
     * @return {@code <artifactId>-<version>.jar}, without any letter that could lead to another folder
     */
    public static String fileName(PolicyProject project) {
        Coordinates coordinates = Coordinates.of(project);
        String name = project.isPackage() ? project.name() : coordinates.artifact() + "-" + coordinates.version();
        return name.replaceAll("[^A-Za-z0-9._-]", "-") + ".jar";
    }

    private static String inPackage(PolicyProject project, SourceFile file) {
        return file.kind() == SourceKind.HANDBOOK ? file.path() : file.path().substring(project.resources().length());
    }

    /** The manifest must come first; the rest by name. */
    private static byte[] zip(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            byte[] manifest = entries.remove(MANIFEST);
            if (manifest != null) {
                add(zip, MANIFEST, manifest);
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Stored as it is: how well a machine compresses depends on its libraries, and a policy is small. */
    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
