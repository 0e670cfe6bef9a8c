package org.heurejuste.benchmarks.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.heurejuste.benchmarks.reading.Facts.FileNote;
import org.heurejuste.benchmarks.reading.Facts.Promise;
import org.heurejuste.benchmarks.reading.Facts.Statement;
import org.heurejuste.benchmarks.reading.Words.NoteKind;
import org.jspecify.annotations.Nullable;

/** Chapter A: say the truth early, tactfully, with one voice. */
final class Candour {
    private static final Set<String> BAD_NEWS = Set.of("SHORTFALL", "DELAY", "CONSEQUENCE", "CORRECTION");

    private Candour() {}

    static void decide(Facts facts, Answers answers) {
        facts.promises().forEach(promise -> toldAtOnce(promise, answers));
        facts.notes().forEach(note -> rightsDutiesAndEffects(note, answers));
        facts.questions().stream().filter(question -> question.knownLimit() != null)
                .forEach(question -> answers.disclosure("A5", "PRODUCT_LIMIT", question.product()));
        oneVoice(facts, answers);
        if (facts.customer().cooperative()) {
            answers.add("A8", "Acknowledgement", "COOPERATION");
        }
    }

    /** A7 reads the decisions of the other chapters, so it comes after all of them. */
    static void tact(Answers answers) {
        if (answers.any("Refusal") || answers.any("Disclosure", a -> BAD_NEWS.contains(a.value(0)))) {
            answers.guidance("A7", "TACTFUL_BAD_NEWS");
        }
    }

    private static void toldAtOnce(Promise promise, Answers answers) {
        if (!promise.broken() || !promise.shortfallKnown() || promise.disclosed()) {
            return;
        }
        answers.disclosure("A1", promise.isShort() ? "SHORTFALL" : "DELAY", promise.id());
        if (promise.contactsSinceKnown() >= 1) {
            answers.add("A2", "Apology", "LATE_TRUTH", promise.id(),
                    promise.contactsSinceKnown() >= 3 ? "FORMAL" : "SINCERE", "ADVISER", true);
        }
    }

    private static void rightsDutiesAndEffects(FileNote note, Answers answers) {
        if (!note.customerKnows() && !note.confidential()) {
            answers.disclosure(note.kind() == NoteKind.CONSEQUENCE ? "A4" : "A3", note.kind().name(), note.id());
        }
    }

    private static void oneVoice(Facts facts, Answers answers) {
        if (facts.statements().size() < 2) {
            return;
        }
        Map<@Nullable String, @Nullable String> firstAnswers = new HashMap<>();
        Set<@Nullable String> contradicted = new LinkedHashSet<>();
        for (Statement statement : facts.statements()) {
            if (!firstAnswers.containsKey(statement.topic())) {
                firstAnswers.put(statement.topic(), statement.answer());
            } else if (!Objects.equals(firstAnswers.get(statement.topic()), statement.answer())) {
                contradicted.add(statement.topic());
            }
        }
        for (String topic : contradicted) {
            answers.disclosure("A6", "CORRECTION", topic);
            answers.add("A6", "Apology", "CONTRADICTION", topic, "SIMPLE", "ADVISER", true);
        }
    }
}
