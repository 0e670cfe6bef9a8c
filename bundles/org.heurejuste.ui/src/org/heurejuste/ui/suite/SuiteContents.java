package org.heurejuste.ui.suite;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteDocument;

/** What an editor edits: the one place in which every face writes, and whose undo history all share. Used on the window's thread alone. */
interface SuiteContents {

    /** What the file says at one moment, to be read on any thread. */
    interface Snapshot {

        /** The file as something that can be changed. */
        SuiteDocument open(String path, Vocabulary vocabulary);

        /** The file, opened already, as something that can be run. */
        Suite read(SuiteDocument opened, SuiteReader reader);
    }

    /** The state of the contents, which is another after every change. */
    long stamp();

    /** The contents as they are now. */
    Snapshot snapshot();

    /** Whether the file may be written; asks for it where it is read-only. */
    boolean canBeChanged();

    /** Makes a change of what is there now, as one that can be taken back. */
    void make(SuiteChange change);

    /** Calls back after every change, until it is closed. */
    void onChange(Runnable receiver);

    /** Calls back no more. */
    void close();
}
