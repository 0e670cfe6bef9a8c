package org.heurejuste.testing.internal.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.text.Spoken;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.WordingCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.wording.Wording;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads what a policy says of its letters' words. */
public final class WordingParser {

    private static final String RULE = "rule";
    private static final String WORDS = "words";
    private static final String REASON = "reason";
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final Findings findings;
    private final Set<String> rules = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    /**
     * A parser.
     *
     * @param letters the policy's letters
     * @param findings receives what is wrong
     */
    public WordingParser(Letters letters, Findings findings) {
        this.findings = findings;
        letters.kinds().forEach(kind -> keys.add(kind.decision().name()));
        letters.templates().stream().map(LetterTemplate::key).forEach(this::addBeginnings);
    }

    private void addBeginnings(String key) {
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            keys.add(key.substring(0, dot));
        }
        keys.add(key);
    }

    /**
     * Reads the file's content.
     *
     * @param root the content, or null where the file is empty
     * @param start the beginning of the file
     * @return what it says, as far as it can be read
     */
    public Wording parse(@Nullable YamlNode root, SourceSpan start) {
        if (!(root instanceof Mapping object)) {
            if (root != null) {
                findings.add(SuiteCode.WRONG_KIND, start, "wording.object");
            }
            return new Wording(List.of(), List.of(), List.of());
        }
        Keys top = new Keys(object, List.of("never", "must", "exceptions"), start, findings);
        List<Wording.Never> never = new ArrayList<>();
        List<Wording.Must> must = new ArrayList<>();
        List<Wording.Exemption> exceptions = new ArrayList<>();
        objects(top, "never").forEach(entry -> never(entry).ifPresent(never::add));
        objects(top, "must").forEach(entry -> must(entry).ifPresent(must::add));
        objects(top, "exceptions").forEach(entry -> exception(entry).ifPresent(exceptions::add));
        return new Wording(never, must, exceptions);
    }

    private List<Mapping> objects(Keys keys, String key) {
        List<Mapping> objects = new ArrayList<>();
        for (YamlNode item : keys.optionalList(key).map(Sequence::items).orElse(List.of())) {
            if (item instanceof Mapping object) {
                objects.add(object);
            } else {
                findings.add(SuiteCode.WRONG_KIND, item.span(), "key.object", key);
            }
        }
        return objects;
    }

    private Optional<Wording.Never> never(Mapping object) {
        Keys entry = new Keys(object, List.of(RULE, "in", "after", REASON, "instead", WORDS), object.span(), findings);
        Optional<String> rule = name(entry);
        Optional<Spoken> reason = spoken(entry, REASON, "wording.reason");
        Optional<Spoken> instead = spoken(entry, "instead", "");
        Optional<Wording.Words> words = words(entry, true);
        List<String> where = letters(entry, "in");
        List<String> after = letters(entry, "after");
        return rule.isEmpty() || reason.isEmpty() || words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording.Never(rule.get(), where, after, reason.get(), instead.orElse(null),
                        words.get()));
    }

    private Optional<Wording.Must> must(Mapping object) {
        Keys entry = new Keys(object, List.of(RULE, "in", REASON, "steps"), object.span(), findings);
        Optional<String> rule = name(entry);
        Optional<Spoken> reason = spoken(entry, REASON, "wording.reason");
        List<String> where = letters(entry, "in");
        List<Wording.Step> steps = new ArrayList<>();
        objects(entry, "steps").forEach(step -> step(step).ifPresent(steps::add));
        if (entry.value("steps").isEmpty()) {
            findings.add(SuiteCode.MISSING_KEY, object.span(), "wording.steps.missing", "steps");
        }
        return rule.isEmpty() || reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording.Must(rule.get(), where, reason.get(), List.copyOf(steps)));
    }

    private Optional<Wording.Step> step(Mapping object) {
        Keys step = new Keys(object, List.of("says", "sentence", WORDS, "fields"), object.span(), findings);
        Optional<Spoken> says = spoken(step, "says", "wording.says");
        Wording.Words words = words(step, false).orElse(new Wording.Words(Map.of()));
        List<String> fields = texts(step.optionalList("fields"));
        int sentence = 0;
        if (step.value("sentence").orElse(null) instanceof Scalar scalar) {
            sentence = scalar.value() instanceof Integer number && number > 0 ? number : -1;
        }
        if (sentence < 0 || words.isEmpty() && fields.isEmpty()) {
            findings.add(WordingCode.BAD_ENTRY, object.span(), sentence < 0 ? "wording.sentence" : "wording.step");
            return Optional.empty();
        }
        int counted = sentence;
        return says.map(what -> new Wording.Step(what, counted, words, fields));
    }

    private Optional<Wording.Exemption> exception(Mapping object) {
        Keys entry = new Keys(object, List.of(RULE, "in", WORDS, REASON, "until"), object.span(), findings);
        Optional<String> rule = entry.text(RULE, "wording.rule");
        Optional<String> where = entry.text("in", "wording.in");
        entry.text(REASON, "wording.exception.reason");
        Optional<LocalDate> until = entry.text("until", "wording.until").flatMap(text -> date(text, entry));
        List<String> words = texts(entry.optionalList(WORDS));
        rule.filter(name -> !rules.contains(name)).ifPresent(name -> findings.add(WordingCode.BAD_ENTRY,
                span(entry, RULE, object), Findings.message("wording.rule.unknown", name),
                Suggestion.among(name, rules)));
        where.ifPresent(key -> letter(key, span(entry, "in", object)));
        return rule.isEmpty() || where.isEmpty() || until.isEmpty() || !rules.contains(rule.get())
                ? Optional.empty()
                : Optional.of(new Wording.Exemption(rule.get(), where.get(), words, until.get(), object.span()));
    }

    private Optional<LocalDate> date(String text, Keys entry) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            entry.value("until").ifPresent(
                    value -> findings.add(WordingCode.BAD_ENTRY, value.span(), "wording.date", text));
            return Optional.empty();
        }
    }

    private static SourceSpan span(Keys entry, String key, Mapping object) {
        return entry.value(key).map(YamlNode::span).orElse(object.span());
    }

    private Optional<String> name(Keys entry) {
        Optional<String> rule = entry.text(RULE, "wording.rule");
        rule.filter(name -> !rules.add(name)).ifPresent(name -> entry.value(RULE).ifPresent(
                value -> findings.add(SuiteCode.DUPLICATE_NAME, value.span(), "wording.rule.twice", name)));
        return rule;
    }

    /** A text in both languages; where it must be there and is not, reported by {@code key.missing} of the given sentence. */
    private Optional<Spoken> spoken(Keys entry, String key, String sentence) {
        Optional<Mapping> object = entry.object(key);
        if (object.isEmpty()) {
            if (!sentence.isEmpty() && entry.value(key).isEmpty()) {
                entry.text(key, sentence);
            }
            return Optional.empty();
        }
        Keys texts = new Keys(object.get(), LANGUAGES, object.get().span(), findings);
        Optional<String> fr = texts.text("fr", "wording.language");
        Optional<String> en = texts.text("en", "wording.language");
        return fr.isEmpty() || en.isEmpty() ? Optional.empty() : Optional.of(new Labels(fr.get(), en.get()));
    }

    private Optional<Wording.Words> words(Keys entry, boolean required) {
        Optional<Mapping> object = entry.object(WORDS);
        if (object.isEmpty()) {
            if (required && entry.value(WORDS).isEmpty()) {
                entry.text(WORDS, "wording.words");
            }
            return Optional.empty();
        }
        Keys lists = new Keys(object.get(), LANGUAGES, object.get().span(), findings);
        Map<LetterLanguage, List<String>> words = new EnumMap<>(LetterLanguage.class);
        for (LetterLanguage language : LetterLanguage.values()) {
            words.put(language, texts(lists.list(language.code(), "wording.language")));
        }
        return Optional.of(new Wording.Words(words));
    }

    private List<String> letters(Keys entry, String key) {
        List<String> named = new ArrayList<>();
        for (YamlNode item : entry.optionalList(key).map(Sequence::items).orElse(List.of())) {
            if (item instanceof Scalar scalar) {
                letter(scalar.text(), scalar.span());
                named.add(scalar.text());
            }
        }
        return named;
    }

    private void letter(String key, SourceSpan span) {
        if (!keys.contains(key)) {
            findings.add(WordingCode.BAD_ENTRY, span, Findings.message("wording.letter.unknown", key),
                    Suggestion.among(key, keys));
        }
    }

    private List<String> texts(Optional<Sequence> list) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list.map(Sequence::items).orElse(List.of())) {
            if (item instanceof Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text());
            } else {
                findings.add(SuiteCode.WRONG_KIND, item.span(), "wording.word");
            }
        }
        return texts;
    }
}
