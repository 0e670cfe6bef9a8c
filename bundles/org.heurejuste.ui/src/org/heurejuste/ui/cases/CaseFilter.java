package org.heurejuste.ui.cases;

import java.util.Locale;

/**
 * Which cases are shown, and how.
 *
 * @param onlyFailures whether to leave out what did not fail
 * @param onlyChanged whether to leave out what did in the last run what it did in the one that it is compared with
 * @param text what a case's name, its suite's or one of its clauses must contain; empty for anything
 * @param flat whether cases stand in one list, without their suites
 */
record CaseFilter(boolean onlyFailures, boolean onlyChanged, String text, boolean flat) {

    /** Everything, suite by suite. */
    static final CaseFilter ALL = new CaseFilter(false, false, "", false);
    /** Failures alone. */
    static final CaseFilter FAILURES = new CaseFilter(true, false, "", false);

    CaseFilter withOnlyFailures(boolean only) {
        return new CaseFilter(only, onlyChanged, text, flat);
    }

    CaseFilter withOnlyChanged(boolean only) {
        return new CaseFilter(onlyFailures, only, text, flat);
    }

    CaseFilter withText(String other) {
        return new CaseFilter(onlyFailures, onlyChanged, other.strip().toLowerCase(Locale.ROOT), flat);
    }

    CaseFilter withFlat(boolean isFlat) {
        return new CaseFilter(onlyFailures, onlyChanged, text, isFlat);
    }

    /** Whether nothing is left out. */
    boolean showsAll() {
        return !onlyFailures && !onlyChanged && text.isEmpty();
    }

    boolean shows(SampleNode sample) {
        return (!onlyFailures || sample.status().isFailure()) && (!onlyChanged || sample.isChanged())
                && (text.isEmpty() || contains(sample.text()) || contains(sample.parent().text())
                        || sample.sample().clauses().stream().anyMatch(this::contains));
    }

    /** What cannot be read has failed in every run, and tells no clause. */
    boolean shows(UnreadableNode unreadable) {
        return !onlyChanged && (text.isEmpty() || contains(unreadable.text()) || contains(unreadable.parent().text()));
    }

    private boolean contains(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text);
    }
}
