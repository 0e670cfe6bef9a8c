package org.heurejuste.ui.suite.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * The columns that a person chose to see of a suite, beyond those that it uses and less some of these. Kept for each file.
 *
 * @param added the keys of columns that are shown although no case uses them
 * @param hidden the keys of columns that are not shown although cases use them
 */
record ChosenColumns(Set<String> added, Set<String> hidden) {

    private static final String NODE = "org.heurejuste.ui/suite.columns";
    private static final String HIDDEN = "-";
    private static final String BETWEEN = " ";

    /** Keeps its own copies. */
    ChosenColumns {
        added = Set.copyOf(added);
        hidden = Set.copyOf(hidden);
    }

    /** What was chosen for a file before; nothing where nothing was. */
    static ChosenColumns of(IFile file) {
        Set<String> words = Arrays.stream(node().get(key(file), "").split(BETWEEN)).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ChosenColumns(
                words.stream().filter(word -> !word.startsWith(HIDDEN)).collect(Collectors.toSet()),
                words.stream().filter(word -> word.startsWith(HIDDEN)).map(word -> word.substring(HIDDEN.length()))
                        .collect(Collectors.toSet()));
    }

    /** Keeps it for the file. */
    void remember(IFile file) {
        String words = Stream.concat(added.stream().sorted(), hidden.stream().sorted().map(key -> HIDDEN + key))
                .collect(Collectors.joining(BETWEEN));
        if (words.isEmpty()) {
            node().remove(key(file));
        } else {
            node().put(key(file), words);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** Preferences take slashes for paths. */
    private static String key(IFile file) {
        return file.getFullPath().toString().replace('/', '|');
    }
}
