package org.heurejuste.benchmarks.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.heurejuste.benchmarks.reading.Words.Cause;
import org.heurejuste.benchmarks.reading.Words.Channel;
import org.heurejuste.benchmarks.reading.Words.Conduct;
import org.heurejuste.benchmarks.reading.Words.DisagreementKind;
import org.heurejuste.benchmarks.reading.Words.Feasibility;
import org.heurejuste.benchmarks.reading.Words.Fix;
import org.heurejuste.benchmarks.reading.Words.IncidentKind;
import org.heurejuste.benchmarks.reading.Words.Mood;
import org.heurejuste.benchmarks.reading.Words.NoteKind;
import org.heurejuste.benchmarks.reading.Words.RequestKind;
import org.heurejuste.benchmarks.reading.Words.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one case (catalogue, section 1) with the terms of section 3.
 *
 * @param customer the customer
 * @param contact the present contact
 * @param promises the promises
 * @param incidents the incidents
 * @param requests the requests
 * @param statements the statements
 * @param questions the product questions
 * @param notes the file notes
 * @param disagreements the disagreements
 */
record Facts(Customer customer, Contact contact, List<Promise> promises, List<Incident> incidents,
        List<Request> requests,
        List<Statement> statements, List<ProductQuestion> questions, List<FileNote> notes,
        List<Disagreement> disagreements) {

    boolean doubleDeviation() {
        for (Incident one : incidents) {
            if (one.treatment() && one.cause == Cause.COMPANY) {
                for (Incident other : incidents) {
                    if (other != one && other.owned()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean employeeInTheRight() {
        return contact.hostile() && disagreements.stream()
                .anyMatch(d -> d.kind == DisagreementKind.INAPPROPRIATE_CONDUCT && d.employeeActedProperly);
    }

    boolean anyUnresolved() {
        for (Incident incident : incidents) {
            if (!incident.resolved) {
                return true;
            }
        }
        return false;
    }

    record Customer(@Nullable String id, int tenureMonths, int complaintsLastYear, int returnsLastYear,
            int discountRequestsLastYear, BigDecimal goodwillLastYear, boolean cooperative) {
    }

    record Contact(Channel channel, int waitMinutes, int customersWaiting, boolean urgent, Mood mood, Conduct conduct) {

        boolean hostile() {
            return conduct == Conduct.ABUSIVE || conduct == Conduct.THREATENING;
        }

        String replyChannel() {
            return switch (channel) {
                case EMAIL, CHAT, LETTER -> "EMAIL";
                case IN_PERSON, PHONE -> "PHONE";
            };
        }
    }

    record Promise(@Nullable String id, BigDecimal promisedValue, BigDecimal deliverableValue,
            @Nullable LocalDate dueDate,
            @Nullable LocalDate expectedDate, boolean shortfallKnown, boolean disclosed, int contactsSinceKnown) {

        boolean isShort() {
            return deliverableValue.compareTo(promisedValue) < 0;
        }

        boolean isLate() {
            return dueDate != null && expectedDate != null && expectedDate.isAfter(dueDate);
        }

        boolean broken() {
            return isShort() || isLate();
        }
    }

    // Two incidents that look alike are still two: `other != one` above must see them apart, so this is no record.
    static final class Incident {
        final @Nullable String id;
        final IncidentKind kind;
        final Cause cause;
        final Severity weight;
        final BigDecimal loss;
        final boolean acknowledged;
        final boolean heard;
        final Fix fix;
        final boolean resolved;
        final int daysOpen;

        Incident(@Nullable String id, IncidentKind kind, Cause cause, Severity severity, boolean touchesPromise,
                BigDecimal loss,
                boolean acknowledged, boolean heard, Fix fix, boolean resolved, int daysOpen) {
            this.id = id;
            this.kind = kind;
            this.cause = cause;
            this.weight = touchesPromise ? severity.stepUp() : severity;
            this.loss = loss;
            this.acknowledged = acknowledged;
            this.heard = heard;
            this.fix = fix;
            this.resolved = resolved;
            this.daysOpen = daysOpen;
        }

        boolean ours() {
            return cause == Cause.COMPANY || cause == Cause.SHARED;
        }

        boolean owned() {
            return ours() || cause == Cause.THIRD_PARTY;
        }

        boolean treatment() {
            return kind == IncidentKind.RUDENESS || kind == IncidentKind.APATHY;
        }
    }

    record Request(@Nullable String id, RequestKind kind, Feasibility feasibility, boolean entitled, boolean certain,
            boolean lowRisk, @Nullable String alternative) {
    }

    record Statement(@Nullable String topic, @Nullable String answer) {
    }

    record ProductQuestion(@Nullable String product, @Nullable String knownLimit) {
    }

    record FileNote(@Nullable String id, NoteKind kind, boolean customerKnows, boolean confidential) {
    }

    record Disagreement(DisagreementKind kind, boolean employeeActedProperly) {
    }
}
