package org.heurejuste.benchmarks.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Collects the decisions of one case. */
final class Answers {
    private final List<Answer> given = new ArrayList<>();

    void add(String clause, String type, @Nullable Object... values) {
        given.add(Answer.of(clause, type, values));
    }

    void disclosure(String clause, String topic, @Nullable String subject) {
        add(clause, "Disclosure", topic, subject, "NOW");
    }

    /** Guidance is given at most once per topic and case (catalogue, section 2). */
    void guidance(String clause, String topic) {
        if (!any("Guidance", answer -> topic.equals(answer.value(0)))) {
            add(clause, "Guidance", topic);
        }
    }

    boolean any(String type) {
        return any(type, answer -> true);
    }

    boolean any(String type, Predicate<Answer> condition) {
        for (Answer answer : given) {
            if (answer.type().equals(type) && condition.test(answer)) {
                return true;
            }
        }
        return false;
    }

    List<Answer> list() {
        return given;
    }
}
