package org.heurejuste.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.Keywords;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceKind;
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
        SortedMap<String, SyntaxTree> trees = new TreeMap<>();
        project.sources().stream().filter(file -> file.kind() == SourceKind.RULES).forEach(file -> trees
                .put(file.path(), SyntaxTree.parse(file.kind(), file.text(), Keywords.none(), cancelled)));
        Names names = new Names(trees, project.libraries());
        Heirs heirs = new Heirs(trees);
        List<Diagnostic> found = new ArrayList<>();
        trees.forEach((path, tree) -> found.addAll(Diagnostics.warnings(names, heirs, path, tree, cancelled)));
        found.sort(Diagnostic.IN_READING_ORDER);
        return List.copyOf(found);
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
