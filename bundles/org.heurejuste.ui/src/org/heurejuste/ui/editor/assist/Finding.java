package org.heurejuste.ui.editor.assist;

import org.heurejuste.policy.diagnostic.Diagnostic;

/** An annotation that stands for a diagnostic. */
public interface Finding {

    /**
     * The diagnostic.
     *
     * @return it, as it was found
     */
    Diagnostic diagnostic();
}
