package org.heurejuste.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.vocabulary.Vocabulary;

/**
 * Reads suites of sample cases from {@code *.cases.yaml}. What an author wrote wrongly never throws: it is reported with
 * its line and column, all of a file at once, and nothing broken hides what can be read.
 */
public final class SuiteReader {

    /** How the name of a suite's file ends. */
    public static final String ENDING = ".cases.yaml";

    /** The folder of a policy project, relative to its root, in and under which suites lie. */
    public static final String FOLDER = "src/test/resources";

    /**
     * A reader of suites that speak a policy's vocabulary.
     *
     * @param vocabulary the policy's vocabulary
     * @param knownClauses the clauses of the handbook, or empty where they are not to be checked
     */
    public SuiteReader(Vocabulary vocabulary, Set<String> knownClauses) {
    }

    /**
     * Reads a suite's text, for instance from an editor that has not saved it.
     *
     * @param path the file, relative to the project's root, with {@code /} between the names; all findings bear it
     * @param text the text
     * @return the suite, as far as it can be read
     */
    public Suite read(String path, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a suite's file.
     *
     * @param root the project's folder
     * @param file the file
     * @return the suite, as far as it can be read
     */
    public Suite read(Path root, Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads all suites of a project, or those chosen.
     *
     * @param root the project's folder; of a package, which holds no suites, there are none
     * @param glob chooses files by name or by path relative to the root, as {@code *} and {@code **} in {@code recovery*} or {@code **}{@code /recovery.cases.yaml}; {@code *} for all
     * @return the suites, sorted by path
     */
    public List<Suite> readAll(Path root, String glob) {
        throw new UnsupportedOperationException();
    }
}
