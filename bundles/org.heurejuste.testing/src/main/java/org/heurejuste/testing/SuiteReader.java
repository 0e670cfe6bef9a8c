package org.heurejuste.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.edit.YamlSuiteDocument;
import org.heurejuste.testing.internal.reading.SuiteParser;
import org.heurejuste.testing.internal.table.Encoding;
import org.heurejuste.testing.internal.table.TableSuites;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.heurejuste.testing.internal.yaml.YamlReader;

/**
 * Reads suites of sample cases, in every {@link SuiteFormat}. What an author wrote wrongly never throws: it is reported with
 * its line and column, all of a file at once, and nothing broken hides what can be read. Safe to use from many threads.
 */
public final class SuiteReader {

    /** How the name of a suite's file in YAML ends. */
    public static final String ENDING = SuiteFormat.YAML.ending();

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final Vocabulary vocabulary;
    private final Set<String> knownClauses;

    /**
     * A reader of suites that speak a policy's vocabulary.
     *
     * @param vocabulary the policy's vocabulary
     * @param knownClauses the clauses of the handbook, or empty where they are not to be checked
     */
    public SuiteReader(Vocabulary vocabulary, Set<String> knownClauses) {
        this.vocabulary = vocabulary;
        this.knownClauses = Set.copyOf(knownClauses);
    }

    /**
     * A reader of the suites of a project: with its vocabulary and, where it has a handbook, that handbook's clauses.
     *
     * @param compilation the project, compiled
     * @return the reader
     */
    public static SuiteReader of(Compilation compilation) {
        return new SuiteReader(compilation.vocabulary(), Handbook.of(compilation.project()).clauses());
    }

    /**
     * Reads a suite's text, for instance from an editor that has not saved it.
     *
     * @param path the file, relative to the project's root, with {@code /} between the names; all findings bear it
     * @param text the text
     * @return the suite, as far as it can be read
     */
    public Suite read(String path, String text) {
        if (text.length() > LARGEST) {
            return unreadable(path, "file.large");
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return SuiteFormat.of(path).orElse(SuiteFormat.YAML) == SuiteFormat.CSV
                ? suite(path, TableSuites.csv(path, content, vocabulary))
                : suite(path, YamlReader.read(path, content));
    }

    /**
     * Reads a suite that has been opened for editing, without going through its text once more where it is YAML.
     *
     * @param document the suite
     * @return the suite, as far as it can be read
     */
    public Suite read(SuiteDocument document) {
        return document instanceof YamlSuiteDocument yaml && yaml.text().length() <= LARGEST
                ? suite(yaml.path(), yaml.nodes())
                : read(document.path(), document.bytes());
    }

    /**
     * Reads a suite's bytes.
     *
     * @param path the file, relative to the project's root, with {@code /} between the names; its ending tells the format
     * @param bytes the bytes
     * @return the suite, as far as it can be read
     */
    public Suite read(String path, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return unreadable(path, "file.large");
        }
        SuiteFormat format = SuiteFormat.of(path).orElse(SuiteFormat.YAML);
        if (format == SuiteFormat.XLSX) {
            return suite(path, TableSuites.xlsx(path, bytes, vocabulary));
        }
        if (format == SuiteFormat.CSV) {
            return Encoding.of(bytes).map(encoding -> read(path, encoding.text()))
                    .orElseGet(() -> unreadable(path, "file.encoding"));
        }
        try {
            return read(path, decode(bytes));
        } catch (CharacterCodingException e) {
            return unreadable(path, "file.encoding");
        }
    }

    /**
     * Reads a suite's file.
     *
     * @param root the project's folder
     * @param file the file, in or under it
     * @return the suite, as far as it can be read
     */
    public Suite read(Path root, Path file) {
        String path = SuiteFiles.pathOf(root, file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return read(path, bytes);
        } catch (IOException e) {
            return unreadable(path, "file.unreadable");
        }
    }

    /**
     * Reads all suites of a project, or those chosen.
     *
     * @param root the project's folder; a package holds no suites
     * @param glob chooses files as {@link SuiteFiles#find(Path, String)} does
     * @return the suites, sorted by path
     * @throws IOException if the project's folder cannot be listed
     */
    public List<Suite> readAll(Path root, String glob) throws IOException {
        return SuiteFiles.find(root, glob).stream().map(file -> read(root, file)).toList();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private Suite suite(String path, YamlDocument document) {
        return SuiteParser.parse(path, SuiteFormat.defaultName(path), document, vocabulary, knownClauses);
    }

    private Suite suite(String path, TableSuites table) {
        return table.suite(path, SuiteFormat.defaultName(path), vocabulary, knownClauses);
    }

    private static Suite unreadable(String path, String key) {
        SourceSpan start = SourceSpan.startOf(path);
        List<Diagnostic> problem = List.of(Findings.diagnostic(SuiteCode.UNREADABLE_FILE, start, key, path,
                String.valueOf(LARGEST / 1024 / 1024)));
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        return new Suite(path, SuiteFormat.defaultName(path), List.of(), List.of(),
                List.of(new Unreadable(fileName, start, problem)), problem, start);
    }
}
