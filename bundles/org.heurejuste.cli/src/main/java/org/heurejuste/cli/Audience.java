package org.heurejuste.cli;

import java.util.Locale;

/** For whom decisions are explained. */
enum Audience {
    /** Those who know the rules. */
    ANALYST,
    /** Those of whom it was decided: in words of the handbook and the vocabulary alone. */
    CUSTOMER;

    /** As {@code --for} writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
