package org.heurejuste.policy.letter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.internal.build.Once;
import org.heurejuste.policy.internal.letter.LetterCheck;
import org.heurejuste.policy.internal.letter.LetterFile;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's decisions say to the customer. The decisions are those with {@code @letter} in the vocabulary; their
 * templates lie beside it, in {@code messages_fr.properties} and {@code messages_en.properties}. Nothing is read before it is asked
 * for. Safe to use from many threads.
 */
public final class Letters {

    private final @Nullable PolicyProject project;
    private final Vocabulary vocabulary;
    private final List<LetterKind> kinds;
    private final Supplier<List<LetterFile>> files;
    private final Supplier<List<LetterTemplate>> templates;
    private final Supplier<Map<String, LetterTemplate>> byKey;
    private final Supplier<List<Diagnostic>> diagnostics;

    private Letters(@Nullable PolicyProject project, Vocabulary vocabulary, List<RuleDefinition> rules) {
        this.project = project;
        this.vocabulary = vocabulary;
        this.kinds = vocabulary.decisions().stream().flatMap(type -> LetterKind.of(type, vocabulary).stream()).toList();
        this.files = new Once<>(() -> project == null ? List.of() : LetterFile.readAll(project, kinds));
        this.templates = new Once<>(
                () -> files.get().stream().flatMap(file -> templates(file).stream()).toList());
        this.byKey = new Once<>(this::index);
        this.diagnostics = new Once<>(() -> check(rules));
    }

    /**
     * The letters of a policy.
     *
     * @param project where the templates are
     * @param vocabulary the project's vocabulary
     * @param rules the project's rules, whose clauses keys may name
     * @return its letters; none where no decision has {@code @letter}
     */
    public static Letters of(PolicyProject project, Vocabulary vocabulary, List<RuleDefinition> rules) {
        return new Letters(project, vocabulary, List.copyOf(rules));
    }

    /**
     * The letters of a policy that tells the customer nothing.
     *
     * @return no letters
     */
    public static Letters none() {
        return new Letters(null, new Vocabulary(List.of(), List.of()), List.of());
    }

    /**
     * Whether no decision reaches the customer.
     *
     * @return whether there are no letters
     */
    public boolean isEmpty() {
        return kinds.isEmpty();
    }

    /**
     * The decisions that reach the customer.
     *
     * @return their letters, in the order of the vocabulary
     */
    public List<LetterKind> kinds() {
        return kinds;
    }

    /**
     * The letters of a decision.
     *
     * @param decision the decision's type
     * @return its letters, or empty where it does not reach the customer
     */
    public Optional<LetterKind> kind(TypeDefinition decision) {
        return kinds.stream().filter(kind -> kind.decision().name().equals(decision.name())).findFirst();
    }

    /**
     * The vocabulary of the policy.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * All templates of both languages.
     *
     * @return the templates, French first, in the order of the files; those that cannot be read included
     */
    public List<LetterTemplate> templates() {
        return templates.get();
    }

    private static List<LetterTemplate> templates(LetterFile file) {
        return file.entries().stream().map(entry -> new LetterTemplate(file.language(), file.text(), entry)).toList();
    }

    /**
     * The template for a decision.
     *
     * @param language the language to write in
     * @param keys the keys under which it may stand, the best first
     * @return the template under the first key that there is, or empty where there is none
     */
    public Optional<LetterTemplate> template(LetterLanguage language, Collection<String> keys) {
        Map<String, LetterTemplate> known = byKey.get();
        return keys.stream().map(key -> language.code() + ":" + key).filter(known::containsKey).findFirst()
                .map(known::get);
    }

    private Map<String, LetterTemplate> index() {
        Map<String, LetterTemplate> index = new HashMap<>();
        templates().forEach(template -> index.putIfAbsent(template.toString(), template));
        return index;
    }

    /**
     * What is wrong with the templates. They are looked at when this is first asked for.
     *
     * @return the findings, in reading order; none where no decision reaches the customer
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics.get();
    }

    private List<Diagnostic> check(List<RuleDefinition> rules) {
        PolicyProject read = project;
        if (read == null || isEmpty()) {
            return List.of();
        }
        List<String> clauses = rules.stream().flatMap(rule -> rule.clauses().stream()).toList();
        return new LetterCheck(read, this, files.get(), clauses, LetterTemplate::problem).diagnostics();
    }
}
