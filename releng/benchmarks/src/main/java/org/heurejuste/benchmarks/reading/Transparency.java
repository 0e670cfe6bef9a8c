package org.heurejuste.benchmarks.reading;

import java.math.BigDecimal;

import org.heurejuste.benchmarks.reading.Facts.Incident;
import org.heurejuste.benchmarks.reading.Facts.Promise;
import org.heurejuste.benchmarks.reading.Facts.Request;
import org.heurejuste.benchmarks.reading.Words.Cause;
import org.heurejuste.benchmarks.reading.Words.Feasibility;
import org.heurejuste.benchmarks.reading.Words.RequestKind;

/** Chapter C: a clear yes, a clear no. */
final class Transparency {

    private Transparency() {}

    static void decide(Facts facts, Answers answers) {
        facts.requests().forEach(request -> answer(facts, request, answers));
        for (Promise promise : facts.promises()) {
            if (promise.broken()) {
                BigDecimal gap = promise.isShort()
                        ? promise.promisedValue().subtract(promise.deliverableValue())
                        : BigDecimal.ZERO;
                answers.add("C9", "Remedy", promise.id(), "FALLBACK", gap);
            }
        }
        for (Incident incident : facts.incidents()) {
            if (!incident.acknowledged && incident.cause != Cause.UNKNOWN) {
                answers.disclosure("C10", "RESPONSIBILITY", incident.id);
            }
        }
    }

    static boolean refuses(Facts facts, Request request) {
        return switch (verdict(facts, request)) {
            case C2, C3_NO, C6 -> true;
            case C1, C3_YES, C4, C5 -> false;
        };
    }

    private enum Verdict {
        C1, C2, C3_YES, C3_NO, C4, C5, C6
    }

    private static Verdict verdict(Facts facts, Request request) {
        if (!request.certain()) {
            return Verdict.C1;
        }
        if (request.feasibility() == Feasibility.IMPOSSIBLE) {
            return Verdict.C2;
        }
        return switch (request.kind()) {
            case EXCEPTION -> request.lowRisk() && facts.customer().cooperative() ? Verdict.C3_YES : Verdict.C3_NO;
            case INFORMATION, FASTER_SERVICE, OTHER -> Verdict.C4;
            case REFUND, REPLACEMENT -> request.entitled() || oursIsUnresolved(facts) ? Verdict.C5 : Verdict.C6;
            case DISCOUNT -> request.entitled() ? Verdict.C5 : Verdict.C6;
        };
    }

    private static boolean oursIsUnresolved(Facts facts) {
        return facts.incidents().stream().anyMatch(incident -> !incident.resolved && incident.ours());
    }

    private static void answer(Facts facts, Request request, Answers answers) {
        switch (verdict(facts, request)) {
            case C1 ->
                answers.add("C1", "FollowUp", request.id(), "CONFIRM_ANSWER", facts.contact().replyChannel(), 1, false);
            case C2 -> refuse("C2", "IMPOSSIBLE", request, answers);
            case C3_NO -> refuse("C3", "POLICY", request, answers);
            case C6 -> refuse("C6", "POLICY", request, answers);
            case C3_YES -> {
                accept("C3", request, answers);
                answers.guidance("D13", "GRANT_WITH_GRACE");
            }
            case C4 -> accept("C4", request, answers);
            case C5 -> accept("C5", request, answers);
        }
    }

    private static void accept(String clause, Request request, Answers answers) {
        boolean partial = request.feasibility() == Feasibility.PARTLY;
        answers.add(clause, "Acceptance", request.id(), partial);
        if (partial) {
            answers.disclosure("C7", "LIMIT", request.id());
        }
    }

    private static void refuse(String clause, String reason, Request request, Answers answers) {
        answers.add(clause, "Refusal", request.id(), reason, request.alternative());
        if (request.alternative() == null) {
            answers.guidance("C8", "SEEK_ALTERNATIVE");
        }
    }
}
