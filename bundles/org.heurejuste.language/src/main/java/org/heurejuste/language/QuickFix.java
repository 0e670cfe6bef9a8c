package org.heurejuste.language;

import java.util.List;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.text.Message;

/**
 * A mend of a mistake.
 *
 * @param title what it does
 * @param path the file that it changes
 * @param edits the changes
 */
public record QuickFix(Message title, String path, List<TextEdit> edits) {

    /** Keeps its own copy of the changes. */
    public QuickFix {
        edits = List.copyOf(edits);
    }
}
