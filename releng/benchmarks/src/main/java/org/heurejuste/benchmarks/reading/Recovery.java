package org.heurejuste.benchmarks.reading;

import java.math.BigDecimal;

import org.heurejuste.benchmarks.reading.Facts.Incident;
import org.heurejuste.benchmarks.reading.Words.Cause;
import org.heurejuste.benchmarks.reading.Words.Channel;
import org.heurejuste.benchmarks.reading.Words.IncidentKind;
import org.heurejuste.benchmarks.reading.Words.Mood;
import org.heurejuste.benchmarks.reading.Words.Severity;

/** Chapter D without goodwill: apologise, fix, follow up, ask for feedback. */
final class Recovery {

    private Recovery() {}

    static void decide(Facts facts, Answers answers) {
        boolean doubleDeviation = facts.doubleDeviation();
        boolean employeeInTheRight = facts.employeeInTheRight();
        for (Incident incident : facts.incidents()) {
            if (!(employeeInTheRight && incident.kind == IncidentKind.RUDENESS)) {
                apologise(incident, doubleDeviation, answers);
            }
            fix(facts, incident, answers);
            learn(incident, answers);
        }
        if (doubleDeviation) {
            answers.add("D12", "Escalation", "MANAGER", "DOUBLE_DEVIATION", null);
        }
        feedback(facts, answers);
    }

    private static void apologise(Incident incident, boolean doubleDeviation, Answers answers) {
        if (incident.owned()) {
            boolean manager = doubleDeviation || incident.weight == Severity.CRITICAL;
            answers.add("D1", "Apology", incident.kind.name(), incident.id, register(incident),
                    manager ? "MANAGER" : "ADVISER", incident.ours());
        } else if (incident.cause == Cause.UNKNOWN) {
            answers.add("D2", "Apology", incident.kind.name(), incident.id, "SIMPLE", "ADVISER", false);
        } else if (incident.treatment()) {
            answers.add("D3", "Apology", incident.kind.name(), incident.id, register(incident), "ADVISER", false);
        }
    }

    private static String register(Incident incident) {
        return switch (incident.weight) {
            case MINOR -> "SIMPLE";
            case MODERATE, SERIOUS -> "SINCERE";
            case CRITICAL -> "FORMAL";
        };
    }

    private static void fix(Facts facts, Incident incident, Answers answers) {
        if (incident.resolved) {
            return;
        }
        if (!incident.heard) {
            answers.guidance("D4", "LISTEN_FIRST");
        } else if (incident.owned()) {
            switch (incident.fix) {
                case SIMPLE -> simpleFix(facts, incident, answers);
                case COMPLEX -> {
                    remedy(facts, incident, "D6", "CO_DESIGNED", BigDecimal.ZERO, answers);
                    answers.guidance("D6", "ASK_FOR_SOLUTION");
                }
                case NONE -> answers.disclosure("D7", "LIMIT", incident.id);
            }
        }
        if (incident.owned() && incident.daysOpen > 5) {
            answers.add("D16", "Escalation", "MANAGER", "OVERDUE", incident.id);
        }
    }

    private static void simpleFix(Facts facts, Incident incident, Answers answers) {
        switch (incident.kind) {
            case DEFECT, LOSS -> remedy(facts, incident, "D5", "REPLACEMENT", BigDecimal.ZERO, answers);
            case BILLING_ERROR, DELAY, WRONG_INFORMATION -> {
                if (incident.loss.signum() > 0) {
                    remedy(facts, incident, "D5", "REFUND", incident.loss, answers);
                }
            }
            case OTHER -> remedy(facts, incident, "D5", "CO_DESIGNED", BigDecimal.ZERO, answers);
            case RUDENESS, APATHY -> {
            }
        }
    }

    private static void remedy(Facts facts, Incident incident, String clause, String kind, BigDecimal amount,
            Answers answers) {
        answers.add(clause, "Remedy", incident.id, kind, amount);
        answers.add("D8", "FollowUp", incident.id, "VERIFY_RESOLUTION", facts.contact().replyChannel(),
                incident.weight.atLeast(Severity.SERIOUS) ? 2 : 7, incident.cause == Cause.COMPANY);
    }

    private static void learn(Incident incident, Answers answers) {
        if (incident.cause == Cause.COMPANY) {
            answers.add("D9", "Improvement", incident.id, "LEARN_FROM_INCIDENT");
        }
    }

    private static void feedback(Facts facts, Answers answers) {
        Mood mood = facts.contact().mood();
        if (mood == Mood.SILENT || mood == Mood.GRUDGING) {
            answers.add("D14", "FeedbackRequest", "OPEN_QUESTION");
        } else if (!facts.anyUnresolved()) {
            answers.add("D14", "FeedbackRequest",
                    facts.contact().channel() == Channel.IN_PERSON ? "FACE_TO_FACE" : "FORM");
            if (facts.customer().tenureMonths() >= 60) {
                answers.add("D14", "FeedbackRequest", "ADVISORY_PANEL");
            }
        }
        if (mood == Mood.SATISFIED) {
            answers.add("D15", "Acknowledgement", "PRAISE");
        }
    }
}
