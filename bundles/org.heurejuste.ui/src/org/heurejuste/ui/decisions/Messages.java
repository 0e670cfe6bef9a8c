package org.heurejuste.ui.decisions;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String makers;
    public static String readers;
    public static String howTo;
    public static String hierarchyOf;
    public static String nothingHere;

    static {
        initializeMessages("org.heurejuste.ui.decisions.messages", Messages.class);
    }

    private Messages() {}
}
