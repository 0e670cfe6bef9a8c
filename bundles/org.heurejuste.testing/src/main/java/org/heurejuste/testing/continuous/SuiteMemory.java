package org.heurejuste.testing.continuous;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteReader;
import org.jspecify.annotations.Nullable;

/** The suites of a project, each read again only when its file, or what it speaks of, has changed. */
final class SuiteMemory {

    private @Nullable Vocabulary vocabulary;
    private Set<String> clauses = Set.of();
    private Map<Path, Read> known = new HashMap<>();

    private record Read(byte[] bytes, Suite suite) {
    }

    /**
     * Reads the suites that have changed.
     *
     * @param root the project's folder
     * @param words the policy's vocabulary
     * @param knownClauses the handbook's clauses
     * @return all suites, sorted by path
     * @throws IOException if the folder cannot be listed
     */
    List<Suite> read(Path root, Vocabulary words, Set<String> knownClauses) throws IOException {
        if (!words.equals(vocabulary) || !knownClauses.equals(clauses)) {
            known = new HashMap<>();
            vocabulary = words;
            clauses = knownClauses;
        }
        SuiteReader reader = new SuiteReader(words, knownClauses);
        Map<Path, Read> now = new HashMap<>();
        List<Suite> suites = new ArrayList<>();
        for (Path file : SuiteFiles.find(root, "*")) {
            Suite suite = read(reader, root, file, now);
            suites.add(suite);
        }
        known = now;
        return suites;
    }

    private Suite read(SuiteReader reader, Path root, Path file, Map<Path, Read> now) {
        try {
            if (Files.size(file) <= SuiteReader.LARGEST) {
                byte[] bytes = Files.readAllBytes(file);
                Read before = known.get(file);
                Read read = before != null && Arrays.equals(before.bytes(), bytes)
                        ? before
                        : new Read(bytes, reader.read(SuiteFiles.pathOf(root, file), bytes));
                now.put(file, read);
                return read.suite();
            }
        } catch (IOException e) {
            // the reader says so in the suite's place
        }
        return reader.read(root, file);
    }
}
