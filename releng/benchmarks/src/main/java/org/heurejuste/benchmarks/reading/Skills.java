package org.heurejuste.benchmarks.reading;

import org.heurejuste.benchmarks.reading.Facts.Contact;
import org.heurejuste.benchmarks.reading.Words.Channel;
import org.heurejuste.benchmarks.reading.Words.Conduct;
import org.heurejuste.benchmarks.reading.Words.Mood;
import org.heurejuste.benchmarks.reading.Words.RequestKind;
import org.heurejuste.benchmarks.reading.Words.Severity;

/** Chapter E: calm, time, access. */
final class Skills {

    private Skills() {}

    static void decide(Facts facts, Answers answers) {
        waiting(facts, answers);
        time(facts, answers);
        profile(facts, answers);
        Contact contact = facts.contact();
        boolean atEase = contact.mood() == Mood.NEUTRAL || contact.mood() == Mood.SATISFIED;
        if (atEase && contact.conduct() == Conduct.COURTEOUS && !facts.anyUnresolved()) {
            answers.guidance("E4", "PERSONAL_TOUCH");
        }
    }

    private static void waiting(Facts facts, Answers answers) {
        Contact contact = facts.contact();
        boolean waited = switch (contact.channel()) {
            case IN_PERSON, PHONE, CHAT -> contact.waitMinutes() > 10;
            case EMAIL, LETTER -> false;
        };
        if (waited) {
            answers.add("E1", "Apology", "WAIT", facts.customer().id(),
                    contact.waitMinutes() > 30 ? "SINCERE" : "SIMPLE", "ADVISER", true);
        }
    }

    private static void time(Facts facts, Answers answers) {
        Contact contact = facts.contact();
        boolean grave = facts.incidents().stream().anyMatch(i -> !i.resolved && i.weight.atLeast(Severity.SERIOUS));
        if (grave || contact.urgent()) {
            answers.add("E2", "TimePlan", "TAKE_THE_TIME");
        } else if (contact.customersWaiting() >= 5) {
            boolean canCallBack = contact.channel() == Channel.PHONE || contact.channel() == Channel.CHAT;
            answers.add("E2", "TimePlan", canCallBack ? "OFFER_CALLBACK" : "KEEP_TO_THE_POINT");
        }
    }

    private static void profile(Facts facts, Answers answers) {
        int tenure = facts.customer().tenureMonths();
        if (tenure < 3 && facts.requests().stream().anyMatch(r -> r.kind() == RequestKind.INFORMATION)) {
            answers.guidance("E3", "EXPLAIN_BASICS");
        }
        if (tenure >= 60) {
            answers.guidance("E3", "RECOGNISE_LOYALTY");
        }
    }
}
