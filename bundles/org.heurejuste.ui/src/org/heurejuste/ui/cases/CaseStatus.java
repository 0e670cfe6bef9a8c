package org.heurejuste.ui.cases;

/** What is known of a case or of a suite, in a word and an icon. */
public enum CaseStatus {
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

    /**
     * Whether it belongs to what "show only failures" leaves.
     *
     * @return true for a case that failed or could not be decided
     */
    public boolean isFailure() {
        return this == FAILED || this == ERROR;
    }

    /**
     * Its icon.
     *
     * @return the file, relative to this bundle
     */
    public String iconPath() {
        return "icons/cases/" + icon + ".svg";
    }

    /**
     * The status in a word.
     *
     * @return the word, in the language of the platform
     */
    public String word() {
        return switch (this) {
            case NOT_RUN -> Messages.status_notRun;
            case PASSED -> Messages.status_passed;
            case FAILED -> Messages.status_failed;
            case ERROR -> Messages.status_error;
        };
    }
}
