package org.heurejuste.ui.newcase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.heurejuste.policy.Compilation;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.jspecify.annotations.Nullable;

/** Which suites a new case may go to. */
final class SuiteChoice {

    private SuiteChoice() {}

    /**
     * The suites of a project, the one first that has most cases of the clauses.
     *
     * @param project the policy project
     * @param compilation what it was compiled to
     * @param clauses the clauses that the new case illustrates
     * @param preferred the one that comes first whatever it has, or null
     * @return their paths; one that is not there yet where the project has no suite
     * @throws IOException if the project's folder cannot be listed
     */
    static List<String> of(IProject project, Compilation compilation, List<String> clauses,
            @Nullable String preferred) throws IOException {
        Path root = project.getLocation().toPath();
        List<Suite> suites = new ArrayList<>(SuiteReader.of(compilation).readAll(root, "*"));
        suites.sort(Comparator.comparing((Suite suite) -> !suite.path().equals(preferred))
                .thenComparing(suite -> -illustrating(suite, clauses)).thenComparing(Suite::path));
        return suites.isEmpty()
                ? List.of(SuiteFiles.FOLDER + "/cases/" + project.getName().replace(' ', '-')
                        + SuiteFormat.YAML.ending())
                : suites.stream().map(Suite::path).toList();
    }

    private static long illustrating(Suite suite, List<String> clauses) {
        return suite.cases().stream().filter(sample -> sample.clauses().stream().anyMatch(clauses::contains)).count();
    }
}
