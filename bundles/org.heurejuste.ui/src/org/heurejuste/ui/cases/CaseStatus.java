package org.heurejuste.ui.cases;

/** What is known of a case or of a suite, in a word and an icon. */
enum CaseStatus {
    /** Not part of the last run, or not reached yet. */
    NOT_RUN("waiting"),
    /** Decided as expected. */
    PASSED("passed"),
    /** Decided otherwise than expected, or a suite that cannot be read. */
    FAILED("failed"),
    /** Could not be decided at all. */
    ERROR("error");

    private final String icon;

    CaseStatus(String icon) {
        this.icon = icon;
    }

    /** Returns whether it belongs to what "show only failures" leaves. */
    boolean isFailure() {
        return this == FAILED || this == ERROR;
    }

    String iconPath() {
        return "icons/cases/" + icon + ".svg";
    }

    /** Returns the status in a word of the reader's language. */
    String word() {
        return switch (this) {
            case NOT_RUN -> Messages.status_notRun;
            case PASSED -> Messages.status_passed;
            case FAILED -> Messages.status_failed;
            case ERROR -> Messages.status_error;
        };
    }
}
