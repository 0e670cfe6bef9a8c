package org.heurejuste.ui.editor.preferences;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String rulesDescription;
    public static String templatesDescription;
    public static String templatesTitle;
    public static String assistWhileTyping;
    public static String occurrences;
    public static String hints;
    public static String folding;
    public static String brackets;
    public static String trimOnSave;
    public static String formatOnSave;

    static {
        initializeMessages("org.heurejuste.ui.editor.preferences.messages", Messages.class);
    }

    private Messages() {}
}
