package org.heurejuste.ui.editor;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String liveCheck;
    public static String liveCheckBroke;
    public static String askingLanguage;
    public static String quickFix;

    static {
        initializeMessages("org.heurejuste.ui.editor.messages", Messages.class);
    }

    private Messages() {}
}
