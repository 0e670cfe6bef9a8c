package org.heurejuste.ui.spelling;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String unknownWord;
    public static String writeInstead;
    public static String addWord;
    public static String ownWords;
    public static String dictionaryBroke;
    public static String wordsNotKept;

    static {
        initializeMessages("org.heurejuste.ui.spelling.messages", Messages.class);
    }

    private Messages() {}
}
