package org.heurejuste.runtime.internal;

import java.time.Duration;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** The sentences for why a case could not be decided. */
final class Failures {

    private Failures() {}

    static Outcome.Failed inConsequence(String name, RuleDefinition rule, Throwable error) {
        return new Outcome.Failed(name,
                text("failure.consequence", rule.name(), place(rule.consequence()), reason(error)), rule);
    }

    static Outcome.Failed inCondition(String name, @Nullable RuleDefinition rule, Throwable error) {
        Message message = rule == null
                ? text("failure.someCondition", reason(error))
                : text("failure.condition", rule.name(), place(rule.span()), reason(error));
        return new Outcome.Failed(name, message, rule);
    }

    static Outcome.Failed tooManyFirings(String name, int limit, RuleDefinition most) {
        return new Outcome.Failed(name, text("failure.firings", String.valueOf(limit), most.name(), place(most.span())),
                most);
    }

    static Outcome.Failed tooLate(String name, Duration deadline, @Nullable RuleDefinition last) {
        String seconds = String.valueOf(deadline.toMillis() / 1000.0);
        Message message = last == null
                ? text("failure.deadlineNoRule", seconds)
                : text("failure.deadline", seconds, last.name(), place(last.span()));
        return new Outcome.Failed(name, message, last);
    }

    static Outcome.Failed unfitValue(String name, RuleDefinition rule, TypeDefinition type, FieldDefinition field) {
        return new Outcome.Failed(name,
                text("failure.value", rule.name(), place(rule.consequence()), type.name(), field.name()), rule);
    }

    private static String place(SourceSpan span) {
        return span.path() + ":" + span.line();
    }

    private static Message reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof NullPointerException) {
            return text("failure.reason.missing");
        }
        if (root instanceof ArithmeticException) {
            return text("failure.reason.arithmetic");
        }
        return text(root instanceof StackOverflowError ? "failure.reason.depth" : "failure.reason.other");
    }

    private static Message text(String key, Object... words) {
        return Message.of(Outcome.class, key, words);
    }
}
