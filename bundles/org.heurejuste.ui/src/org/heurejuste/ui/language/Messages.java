package org.heurejuste.ui.language;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String readingRules;
    public static String readingBroke;

    static {
        initializeMessages("org.heurejuste.ui.language.messages", Messages.class);
    }

    private Messages() {}
}
