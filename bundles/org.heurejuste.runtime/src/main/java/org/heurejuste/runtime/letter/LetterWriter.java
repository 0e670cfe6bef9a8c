package org.heurejuste.runtime.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;

/**
 * Writes letters in a language: for each decision that reaches the customer the sentence that the customer reads. Safe to use from many
 * threads.
 *
 * <pre>{@code
 * CompiledPolicy policy = CompiledPolicy.load(packageFile);
 * LetterWriter writer = new LetterWriter(policy.letters(), LetterLanguage.FR);
 * decided.decisions().forEach(decision -> writer.write(given, decision).ifPresent(letter -> …));
 * }</pre>
 */
public final class LetterWriter {

    private final Letters letters;
    private final LetterLanguage language;
    private final Map<String, LetterKind> kinds = new ConcurrentHashMap<>();
    private final Map<LetterTemplate, TemplateFormat> formats = new ConcurrentHashMap<>();

    /**
     * A writer.
     *
     * @param letters the policy's letters
     * @param language the language to write in
     */
    public LetterWriter(Letters letters, LetterLanguage language) {
        this.letters = letters;
        this.language = language;
        letters.kinds().forEach(kind -> kinds.put(kind.decision().name(), kind));
    }

    /**
     * The language of its letters.
     *
     * @return the language
     */
    public LetterLanguage language() {
        return language;
    }

    /** Reads every template now, so that the first letters come as quickly as the later ones. */
    public void prepare() {
        letters.templates().stream().filter(template -> template.language() == language && template.isSound())
                .forEach(template -> kind(template).ifPresent(kind -> format(kind, template).prepare()));
    }

    private Optional<LetterKind> kind(LetterTemplate template) {
        return Optional.ofNullable(kinds.get(template.key().split("[.]", 2)[0]));
    }

    /**
     * Writes the letter of a decision.
     *
     * @param given the case that was decided
     * @param decision one of its decisions
     * @return the letter, or why there is none; empty where the customer is not told of such decisions
     */
    public Optional<Letter> write(Case given, Decision decision) {
        TypeDefinition type = decision.type();
        return Optional.ofNullable(kinds.get(type.name())).map(kind -> write(kind, given, decision));
    }

    /**
     * Writes the letters of a case's decisions.
     *
     * @param given the case that was decided
     * @param decisions its decisions
     * @return for each decision in order what {@link #write(Case, Decision)} answers
     */
    public List<Optional<Letter>> writeAll(Case given, List<Decision> decisions) {
        return decisions.stream().map(decision -> write(given, decision)).toList();
    }

    private Letter write(LetterKind kind, Case given, Decision decision) {
        Optional<LetterTemplate> template = letters.template(language,
                kind.keys(field -> decision.value(field.name()), decision.clause()));
        if (template.isEmpty()) {
            return new Letter.Unwritten(text("letter.none." + language.code(), kind.decision().name()));
        } else if (!template.get().isSound()) {
            return new Letter.Unwritten(text("letter.broken", template.get().key(), template.get().keySpan().place()));
        }
        return format(kind, template.get()).write(given, decision);
    }

    private TemplateFormat format(LetterKind kind, LetterTemplate template) {
        return formats.computeIfAbsent(template, t -> new TemplateFormat(kind, t));
    }

    static Message text(String key, String... words) {
        return Message.of(Decision.class, key, (Object[]) words);
    }
}
