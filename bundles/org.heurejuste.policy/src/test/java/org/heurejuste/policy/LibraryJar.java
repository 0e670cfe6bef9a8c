package org.heurejuste.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** A library of Java facts, as another team hands it over. */
final class LibraryJar {

    private static final String PARCEL = """
            package com.example.post;
            public class Parcel {
                public enum State { WAITING, LOST, DELIVERED }
                private double weight;
                private State state = State.WAITING;
                private java.time.LocalDate sent;
                public double getWeight() { return weight; }
                public void setWeight(double weight) { this.weight = weight; }
                public State getState() { return state; }
                public void setState(State state) { this.state = state; }
                public java.time.LocalDate getSent() { return sent; }
                public boolean isHeavierThan(double other) { return weight > other; }
            }
            """;

    private LibraryJar() {}

    /** A jar with the class {@code com.example.post.Parcel}. */
    static Path of(Path file) throws IOException {
        Path classes = Files.createTempDirectory(Files.createDirectories(file.getParent()), "classes");
        Path source = Files.writeString(classes.resolve("Parcel.java"), PARCEL);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-d", classes.toString(),
                source.toString());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> types = Files.list(classes.resolve("com/example/post"))) {
            for (Path type : types.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("com/example/post/" + type.getFileName()));
                Files.copy(type, zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
