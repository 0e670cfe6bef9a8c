package org.heurejuste.benchmarks.reading;

import org.heurejuste.benchmarks.reading.Words.Conduct;
import org.heurejuste.benchmarks.reading.Words.DisagreementKind;
import org.heurejuste.benchmarks.reading.Words.Mood;
import org.heurejuste.benchmarks.reading.Words.RequestKind;

/** Chapter B: answer without judging. */
final class CustomersTruth {

    private CustomersTruth() {}

    static void decide(Facts facts, Answers answers) {
        disagreements(facts, answers);
        boundaries(facts, answers);
        history(facts, answers);
        consistency(facts, answers);
    }

    private static void consistency(Facts facts, Answers answers) {
        if (facts.customer().discountRequestsLastYear() < 3) {
            return;
        }
        boolean refused = facts.requests().stream()
                .anyMatch(request -> request.kind() == RequestKind.DISCOUNT && Transparency.refuses(facts, request));
        if (refused) {
            answers.guidance("B7", "CONSISTENT_ANSWER");
        }
    }

    private static void disagreements(Facts facts, Answers answers) {
        if (disagrees(facts, DisagreementKind.DOUBTED_STATEMENT)) {
            answers.guidance("B1", "ACCEPT_AS_STATED");
        }
        if (disagrees(facts, DisagreementKind.DIVERGENCE_OF_OPINION)) {
            answers.guidance("B2", "HEAR_WITHOUT_JUDGING");
        }
        boolean discourteous = facts.contact().conduct() != Conduct.COURTEOUS;
        if (discourteous || disagrees(facts, DisagreementKind.INAPPROPRIATE_CONDUCT)) {
            answers.guidance("B3", "RESPECT_AND_LIMITS");
        }
        if (facts.employeeInTheRight()) {
            answers.guidance("B5", "SUPPORT_EMPLOYEE");
        }
        if (discourteous || facts.contact().mood() == Mood.ANGRY) {
            answers.guidance("B9", "STAY_CALM");
        }
    }

    private static boolean disagrees(Facts facts, DisagreementKind kind) {
        return facts.disagreements().stream().anyMatch(disagreement -> disagreement.kind() == kind);
    }

    private static void boundaries(Facts facts, Answers answers) {
        switch (facts.contact().conduct()) {
            case COURTEOUS -> {
            }
            case IMPOLITE -> answers.add("B4", "Boundary", "REMIND_LIMITS");
            case ABUSIVE -> {
                answers.add("B4", "Boundary", "WARN");
                answers.add("B4", "Escalation", "MANAGER", "CONDUCT", null);
            }
            case THREATENING -> {
                answers.add("B4", "Boundary", "END_CONTACT");
                answers.add("B4", "Escalation", "SECURITY", "CONDUCT", null);
            }
        }
    }

    private static void history(Facts facts, Answers answers) {
        if (facts.customer().returnsLastYear() >= 6) {
            facts.requests().stream().filter(r -> r.kind() == RequestKind.REFUND || r.kind() == RequestKind.REPLACEMENT)
                    .forEach(r -> answers.add("B6", "Improvement", r.id(), "REVIEW_ROOT_CAUSE"));
        }
        if (facts.customer().complaintsLastYear() >= 5) {
            answers.add("B8", "Escalation", "MANAGER", "RELATIONSHIP_REVIEW", null);
        }
    }
}
