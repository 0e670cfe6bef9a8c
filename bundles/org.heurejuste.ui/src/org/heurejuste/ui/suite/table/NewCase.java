package org.heurejuste.ui.suite.table;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.edit.CaseEntry;

/** A case that is about to be added and says nothing yet. */
final class NewCase {

    /** The case as its columns see it. */
    static final CaseEntry ENTRY = new CaseEntry("", SourceSpan.startOf(""), SourceSpan.startOf(""), List.of(), null,
            List.of(), List.of(), true);

    private NewCase() {}
}
