package org.heurejuste.ui.editor.navigate;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String noDeclaration;
    public static String noName;
    public static String references;
    public static String referencesOne;
    public static String referencesMany;
    public static String searching;
    public static String lineLabel;
    public static String cellLabel;

    static {
        initializeMessages("org.heurejuste.ui.editor.navigate.messages", Messages.class);
    }

    private Messages() {}
}
