package org.heurejuste.runtime.explain;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

/** Writes changes of cases and what becomes of their decisions as JSON, as docs/command-line.md describes it. */
public final class ChangeJson {
    private final Words words;

    /**
     * A writer of changes.
     *
     * @param locale the language of what people read in it
     */
    public ChangeJson(Locale locale) {
        this.words = new Words(locale);
    }

    /**
     * Writes what would make a rule apply, as an object.
     *
     * @param change what was found
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(SmallestChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", change.rule().name());
        ExplanationJson.place(change.rule().span(), json);
        json.writeBooleanField("found", change instanceof SmallestChange.Found);
        json.writeNumberField("tried", change.tried());
        if (change instanceof SmallestChange.NotFound none) {
            json.writeStringField("text", words.in(none.reason()));
        } else if (change instanceof SmallestChange.Found found) {
            write(found.changes(), json);
        }
        json.writeEndObject();
    }

    /**
     * Writes changes of a case, as a field of the object that is being written.
     *
     * @param changes the changes
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(List<CaseChange> changes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("changes");
        for (CaseChange change : changes) {
            write(change, json);
        }
        json.writeEndArray();
    }

    /**
     * Writes what becomes of decisions, as a field of the object that is being written.
     *
     * @param comparison the decisions of a case before and after it was changed
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("compared");
        for (Comparison.Compared each : comparison.decisions()) {
            json.writeStartObject();
            json.writeStringField("change", each.change().name().toLowerCase(Locale.ROOT));
            json.writeStringField("type", each.decision().decision().type().name());
            json.writeStringField("text", words.decision(each.decision().decision()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(CaseChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (change instanceof CaseChange.FieldChanged field) {
            json.writeStringField("kind", "field");
            json.writeStringField("fact", field.fact().path());
            json.writeStringField("field", field.field().name());
            ExplanationJson.value("before", field.before(), json);
            ExplanationJson.value("after", field.after(), json);
        } else if (change instanceof CaseChange.FactAdded added) {
            json.writeStringField("kind", "added");
            json.writeStringField("fact", added.fact().path());
            if (added.fact().id() != null) {
                json.writeStringField("id", added.fact().id());
            }
            ExplanationJson.values(added.given(), json);
        } else if (change instanceof CaseChange.FactRemoved removed) {
            json.writeStringField("kind", "removed");
            json.writeStringField("fact", removed.fact().path());
        } else if (change instanceof CaseChange.TimeChanged time) {
            json.writeStringField("kind", "now");
            json.writeStringField("after", time.after().toString());
        }
        json.writeStringField("text", new ChangeText(words).of(change));
        json.writeEndObject();
    }
}
