package org.heurejuste.language;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;

/** What is allowed in the rules of a project and seldom meant, which compiling them does not tell. */
public final class Warnings {

    private Warnings() {}

    /**
     * Looks at a project.
     *
     * @param project its files
     * @param cancelled whether the answer is no longer wanted
     * @return the warnings on all of its rule files, in reading order; none for a package, whose rules nobody edits
     * @throws CancellationException if cancelled
     */
    public static List<Diagnostic> of(PolicyProject project, BooleanSupplier cancelled) {
        if (project.isPackage()) {
            return List.of();
        }
        LanguageSnapshot snapshot = LanguageSnapshot.of(project, cancelled);
        return snapshot.trees().keySet().stream().flatMap(path -> Diagnostics.warnings(snapshot, path, cancelled))
                .sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /**
     * Puts warnings among other findings.
     *
     * @param found what was found otherwise
     * @param warnings the warnings
     * @return all of them, in reading order
     */
    public static List<Diagnostic> among(List<Diagnostic> found, List<Diagnostic> warnings) {
        return warnings.isEmpty()
                ? found
                : Stream.concat(found.stream(), warnings.stream()).sorted(Diagnostic.IN_READING_ORDER).toList();
    }
}
