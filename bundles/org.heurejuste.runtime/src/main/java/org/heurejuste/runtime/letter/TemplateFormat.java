package org.heurejuste.runtime.letter;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ibm.icu.text.MessageFormat;

import org.heurejuste.policy.letter.LetterArgument;
import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.letter.LetterPart;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A template with ICU's formats for it. An enum value is shown by its label and chooses by its name: so what is shown bears another name
 * for ICU than what chooses. Safe to use from many threads; ICU's formats are not, so each is used by one at a time.
 */
final class TemplateFormat {

    private static final String SHOWN = "shown0";
    /** Stands for a missing value in a text, so that no half letter goes out; a character of no language. */
    private static final String MISSING = "\uE0F0";
    /** What a missing value chooses. */
    private static final String NONE = "none";

    private final LetterTemplate template;
    private final ArgumentValues values;
    private final Map<String, LetterArgument> arguments = new LinkedHashMap<>();
    private final List<LetterPart.Blank> shown = new ArrayList<>();
    private final String pattern;
    private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();

    TemplateFormat(LetterKind kind, LetterTemplate template) {
        this.template = template;
        this.values = new ArgumentValues(kind);
        collect(kind, template.parts());
        this.pattern = withNamesForShown(template.pattern());
    }

    private void collect(LetterKind kind, List<LetterPart> parts) {
        for (LetterPart part : parts) {
            if (part instanceof LetterPart.Blank blank) {
                kind.arguments(blank.argument()).stream().limit(1).forEach(a -> arguments.put(blank.argument(), a));
                if (blank.format().isEmpty()) {
                    shown.add(blank);
                }
            } else if (part instanceof LetterPart.Choice choice) {
                kind.arguments(choice.argument()).stream().limit(1).forEach(a -> arguments.put(choice.argument(), a));
                choice.branches().forEach(branch -> collect(kind, branch.parts()));
            }
        }
    }

    private String withNamesForShown(String original) {
        StringBuilder named = new StringBuilder(original);
        for (int i = shown.size() - 1; i >= 0; i--) {
            named.insert(shown.get(i).start(), SHOWN);
        }
        return named.toString();
    }

    /** Makes a format ahead; one that ICU refuses is told of when it is to be used. */
    void prepare() {
        try {
            idle.add(new MessageFormat(pattern, template.language().locale()));
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException
                | DateTimeException e) {
            return;
        }
    }

    Letter write(Case given, Decision decision) {
        Map<String, Object> filled = new HashMap<>();
        for (Map.Entry<String, LetterArgument> argument : arguments.entrySet()) {
            ArgumentValues.Found found = values.of(argument.getValue(), given, decision);
            if (found.isUncertain()) {
                return new Letter.Unwritten(LetterWriter.text("letter.uncertain", argument.getKey(),
                        argument.getValue().type().name(), template.key()));
            }
            fill(filled, argument.getKey(), argument.getValue(), found.value());
        }
        return written(filled);
    }

    private void fill(Map<String, Object> filled, String name, LetterArgument argument, @Nullable Object value) {
        boolean text = argument.field().type() instanceof FieldType.Text
                || argument.field().type() instanceof FieldType.Choice;
        filled.put(name, value == null ? text ? NONE : MISSING : value instanceof Boolean ? value.toString() : value);
        filled.put(SHOWN + name, value == null ? MISSING : label(argument, value));
    }

    private Object label(LetterArgument argument, Object value) {
        Labels labels = argument.field().type() instanceof FieldType.Choice choice
                ? choice.enumeration().valueLabels().get(value)
                : null;
        return labels == null ? value : labels.in(template.language().locale());
    }

    private Letter written(Map<String, Object> filled) {
        try {
            MessageFormat format = idle.poll();
            MessageFormat used = format == null ? new MessageFormat(pattern, template.language().locale()) : format;
            String text = used.format(filled);
            idle.add(used);
            return text.contains(MISSING) ? missing(filled) : new Letter.Written(text, template);
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException
                | DateTimeException e) {
            return missing(filled);
        }
    }

    private Letter missing(Map<String, Object> filled) {
        String name = arguments.keySet().stream().filter(argument -> MISSING.equals(filled.get(SHOWN + argument)))
                .findFirst().orElse(null);
        return new Letter.Unwritten(name == null
                ? LetterWriter.text("letter.broken", template.key(), template.keySpan().place())
                : LetterWriter.text("letter.missing", UserWord.of(name), template.key()));
    }
}
