package org.heurejuste.ui.saving;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String notSaved;

    static {
        initializeMessages("org.heurejuste.ui.saving.messages", Messages.class);
    }

    private Messages() {}
}
