package org.heurejuste.cli;

/** What a command ends with. */
final class ExitCode {

    /** All is well. */
    static final int FINE = 0;

    /** Something was found or failed. */
    static final int FOUND = 1;

    /** The command was used wrongly, or what it needs cannot be read or written. */
    static final int UNUSABLE = 2;

    private ExitCode() {}
}
