package org.heurejuste.testing.internal.yaml;

import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file, read.
 *
 * @param root its content; null where the file is empty or where it cannot be read at all
 * @param problems what is wrong with it as YAML, whatever it means
 */
public record YamlDocument(@Nullable YamlNode root, List<Diagnostic> problems) {

    /** Keeps its own copy. */
    public YamlDocument {
        problems = List.copyOf(problems);
    }
}
