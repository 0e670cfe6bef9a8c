package org.heurejuste.ui.outline;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String quickOutlineFilter;
    public static String quickOutlineHint;
    public static String sort;

    static {
        initializeMessages("org.heurejuste.ui.outline.messages", Messages.class);
    }

    private Messages() {}
}
