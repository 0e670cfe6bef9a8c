package org.heurejuste.benchmarks.reading;

/** The closed sets of words that the catalogue's facts use (section 1). */
final class Words {

    private Words() {}

    enum Channel {
        IN_PERSON, PHONE, EMAIL, CHAT, LETTER
    }

    enum Mood {
        SATISFIED, NEUTRAL, SILENT, GRUDGING, DISAPPOINTED, ANGRY
    }

    enum Conduct {
        COURTEOUS, IMPOLITE, ABUSIVE, THREATENING
    }

    enum IncidentKind {
        DELAY, DEFECT, BILLING_ERROR, LOSS, WRONG_INFORMATION, RUDENESS, APATHY, OTHER
    }

    enum Cause {
        COMPANY, SHARED, THIRD_PARTY, CUSTOMER, UNKNOWN
    }

    enum Severity {
        MINOR, MODERATE, SERIOUS, CRITICAL;

        Severity stepUp() {
            return this == CRITICAL ? CRITICAL : values()[ordinal() + 1];
        }

        boolean atLeast(Severity other) {
            return compareTo(other) >= 0;
        }
    }

    enum Fix {
        SIMPLE, COMPLEX, NONE
    }

    enum RequestKind {
        INFORMATION, REFUND, REPLACEMENT, DISCOUNT, FASTER_SERVICE, EXCEPTION, OTHER
    }

    enum Feasibility {
        POSSIBLE, PARTLY, IMPOSSIBLE
    }

    enum NoteKind {
        RIGHT, OBLIGATION, CONSEQUENCE
    }

    enum DisagreementKind {
        DOUBTED_STATEMENT, DIVERGENCE_OF_OPINION, INAPPROPRIATE_CONDUCT
    }
}
