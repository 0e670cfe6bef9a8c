package org.heurejuste.testing.internal.yaml;

import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file, read.
 *
 * @param root its content; null where the file is empty or where it cannot be read at all
 * @param problems what is wrong with it as YAML, whatever it means
 * @param nodes how many nodes it has, keys included; {@link #WHOLE} where it can only be read as a whole
 */
public record YamlDocument(@Nullable YamlNode root, List<Diagnostic> problems, long nodes) {

    /** Anchors hold it together, or something is wrong with it. */
    public static final long WHOLE = -1;

    /** Keeps its own copy. */
    public YamlDocument {
        problems = List.copyOf(problems);
    }

    /**
     * A file that can only be read as a whole.
     *
     * @param root its content; null where it is empty or where it cannot be read at all
     * @param problems what is wrong with it
     */
    public YamlDocument(@Nullable YamlNode root, List<Diagnostic> problems) {
        this(root, problems, WHOLE);
    }
}
