package org.heurejuste.ui.editor.marking;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String markingOccurrences;
    public static String markingBroke;
    public static String madeAndRead;
    public static String noRule;
    public static String oneRule;
    public static String rules;

    static {
        initializeMessages("org.heurejuste.ui.editor.marking.messages", Messages.class);
    }

    private Messages() {}
}
