package org.heurejuste.runtime.explain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.Fact;

/** Tells changes of a case, each in a line. */
final class ChangeText {
    private final Words words;

    ChangeText(Words words) {
        this.words = words;
    }

    String of(CaseChange change) {
        if (change instanceof CaseChange.FieldChanged field) {
            return words.text("change.field", words.fact(field.fact()), words.in(field.field().labels()),
                    words.value(field.field(), field.before()), words.value(field.field(), field.after()));
        } else if (change instanceof CaseChange.FactAdded added) {
            String fact = words.fact(added.fact());
            List<SeenValue> given = given(added.added());
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

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.systemDefault()).toInstant());
    }

    /** What it gives beside its id and its defaults. */
    private static List<SeenValue> given(Fact fact) {
        List<SeenValue> given = new ArrayList<>();
        for (int i = 0; i < fact.values().size(); i++) {
            FieldDefinition field = fact.type().fields().get(i);
            Object value = fact.values().get(i);
            if (!field.name().equals("id") && !Objects.equals(value, field.defaultValue())) {
                given.add(new SeenValue(field.name(), field, value));
            }
        }
        return given;
    }
}
