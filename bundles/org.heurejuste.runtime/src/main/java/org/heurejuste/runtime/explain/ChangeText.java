package org.heurejuste.runtime.explain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Tells changes of a case, each in a line. */
final class ChangeText {
    private static final String VOWELS = "aàâeéèêëiîïoôuùûüœæ";

    private final Words words;

    ChangeText(Words words) {
        this.words = words;
    }

    String of(CaseChange change) {
        if (change instanceof CaseChange.FieldChanged field) {
            return words.text("change.field", words.fact(field.fact()), words.in(field.field().labels()),
                    insteadOf(words.value(field.field(), field.before())),
                    words.value(field.field(), field.after()));
        } else if (change instanceof CaseChange.FactAdded added) {
            String fact = words.fact(added.fact());
            List<SeenValue> given = added.given();
            return given.isEmpty()
                    ? words.text("change.added", fact)
                    : words.text("change.added.values", fact, words.values(given));
        } else if (change instanceof CaseChange.FactRemoved removed) {
            return words.text("change.removed", words.fact(removed.fact()));
        }
        CaseChange.TimeChanged time = (CaseChange.TimeChanged) change;
        LocalDateTime before = time.before();
        return before == null
                ? words.text("change.time.none", "", date(time.after()))
                : words.text("change.time", date(before), date(time.after()));
    }

    /** French has another word before a vowel. */
    private String insteadOf(String value) {
        boolean vowel = !value.isEmpty() && VOWELS.indexOf(Character.toLowerCase(value.charAt(0))) >= 0;
        return words.text(vowel ? "change.before.vowel" : "change.before", value);
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.systemDefault()).toInstant());
    }
}
