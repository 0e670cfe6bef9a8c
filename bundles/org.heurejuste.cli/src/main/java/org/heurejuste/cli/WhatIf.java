package org.heurejuste.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.ChangeReading;
import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.runtime.WrittenValues;
import org.heurejuste.runtime.explain.CaseChange;
import org.heurejuste.runtime.explain.ChangeJson;
import org.heurejuste.runtime.explain.Comparison;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.ExplanationText;
import org.jspecify.annotations.Nullable;

/** What {@code explain} says of a case with values changed by {@code --set}: the changes, and what becomes of the decisions. */
final class WhatIf {

    private final Session session;
    private final Explainer explainer;
    private final ChangedCase changed;

    private WhatIf(Session session, Explainer explainer, ChangedCase changed) {
        this.session = session;
        this.explainer = explainer;
        this.changed = changed;
    }

    /** Makes the changes that are written as {@code PATH=VALUE}, or says which of them cannot be made. */
    static WhatIf of(Session session, Explainer explainer, Case given, List<String> written) throws CommandException {
        ChangedCase changed = ChangedCase.of(given);
        WrittenValues values = new WrittenValues(explainer.vocabulary());
        for (String change : written) {
            int sign = change.indexOf('=');
            if (sign < 0) {
                throw CommandException.because("explain.set", change, example(explainer.vocabulary()));
            }
            ChangeReading reading = values.change(changed, change.substring(0, sign), change.substring(sign + 1));
            if (reading instanceof ChangeReading.Wrong wrong) {
                throw new CommandException(wrong.problem().message(), wrong.problem().help());
            }
            changed = ((ChangeReading.Changed) reading).changed();
        }
        return new WhatIf(session, explainer, changed);
    }

    private static String example(Vocabulary vocabulary) {
        return vocabulary.facts().stream().filter(type -> !type.fields().isEmpty()).findFirst()
                .map(type -> type.name() + "." + type.fields().get(0).name()).orElse("");
    }

    /** The case as it is to be explained. */
    Case now() {
        return changed.now();
    }

    /** Tells the changes and the decisions; nothing where nothing is changed, or where a case cannot be decided. */
    void tell(Explanation now) {
        Comparison comparison = comparison(now);
        if (comparison == null) {
            return;
        }
        ExplanationText text = new ExplanationText(explainer.clauses(), session.locale());
        List<CaseChange> changes = Comparison.changes(changed);
        session.tell("explain.changed", changed.given().name(), changes.size());
        changes.forEach(change -> session.out().line("    " + text.change(change).text()));
        for (Comparison.Compared each : comparison.decisions()) {
            session.tell("explain.change." + word(each.change()), text.why(each.decision()).text());
        }
        session.out().line("");
    }

    /** Writes the same as fields of the object that is being written. */
    void write(Explanation now, JsonGenerator json) throws IOException {
        Comparison comparison = comparison(now);
        if (comparison == null) {
            return;
        }
        ChangeJson writer = new ChangeJson(session.locale());
        writer.write(Comparison.changes(changed), json);
        writer.write(comparison, json);
    }

    private @Nullable Comparison comparison(Explanation now) {
        boolean decided = changed.isChanged() && now instanceof Explanation.Decided;
        Explanation before = decided ? explainer.explain(changed.given(), any -> false) : now;
        return decided && before instanceof Explanation.Decided first
                ? Comparison.of(first, (Explanation.Decided) now)
                : null;
    }

    private static String word(Comparison.Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
