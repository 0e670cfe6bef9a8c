package org.heurejuste.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.internal.build.Once;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a policy's files come to: what they say, what is wrong with them, and the rules ready to run. Immutable. */
public final class Compilation {

    private final PolicyProject project;
    private final Vocabulary vocabulary;
    private final List<RuleDefinition> rules;
    private final Supplier<List<Diagnostic>> diagnostics;
    private final Letters letters;
    private final Map<String, List<OutlineNode>> outlines;
    private final @Nullable CompiledPolicy policy;

    Compilation(PolicyProject project, Vocabulary vocabulary, List<RuleDefinition> rules, List<Diagnostic> diagnostics,
            Letters letters,
            Map<String, List<OutlineNode>> outlines, @Nullable CompiledPolicy policy) {
        this.project = project;
        this.vocabulary = vocabulary;
        this.rules = List.copyOf(rules);
        this.letters = letters;
        this.diagnostics = new Once<>(() -> Stream.concat(diagnostics.stream(), letters.diagnostics().stream())
                .sorted(Diagnostic.IN_READING_ORDER).toList());
        this.outlines = Map.copyOf(outlines);
        this.policy = policy;
    }

    /**
     * What was compiled.
     *
     * @return the project
     */
    public PolicyProject project() {
        return project;
    }

    /**
     * The words that the rules use.
     *
     * @return the vocabulary; what of it can be read, where files are broken
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The rules.
     *
     * @return in the order of the files and of the rules in them, broken ones included
     */
    public List<RuleDefinition> rules() {
        return rules;
    }

    /**
     * What was found. The letters are looked at when this is first asked for.
     *
     * @return the findings on the vocabulary, the rules and the letters, in reading order
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics.get();
    }

    /**
     * Whether it cannot be used.
     *
     * @return whether any finding is an error
     */
    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /**
     * What the customer reads of the decisions.
     *
     * @return the letters
     */
    public Letters letters() {
        return letters;
    }

    /**
     * The rules, ready to run. What is wrong with a letter does not keep them from running.
     *
     * @return the policy, or empty while there are errors in the vocabulary or the rules
     */
    public Optional<CompiledPolicy> policy() {
        return Optional.ofNullable(policy);
    }

    /**
     * What a file consists of.
     *
     * @param path the file, relative to the project's root
     * @return its types with their fields, its enums, rules, queries and functions, in the file's order; what of it can be read, where the
     *         file is broken; empty for a file that is none of rules
     */
    public List<OutlineNode> outline(String path) {
        return outlines.getOrDefault(path, List.of());
    }
}
