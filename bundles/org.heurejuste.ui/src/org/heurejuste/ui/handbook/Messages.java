package org.heurejuste.ui.handbook;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String clauseColumn;
    public static String rulesColumn;
    public static String noRule;
    public static String oneRule;
    public static String rules;
    public static String summary;
    public static String noHandbook;

    static {
        initializeMessages("org.heurejuste.ui.handbook.messages", Messages.class);
    }

    private Messages() {}
}
