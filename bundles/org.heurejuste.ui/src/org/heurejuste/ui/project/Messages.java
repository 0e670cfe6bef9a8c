package org.heurejuste.ui.project;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String cases;
    public static String delete;
    public static String files;
    public static String handbook;
    public static String open;
    public static String properties;
    public static String refresh;
    public static String rename;
    public static String rules;

    static {
        initializeMessages("org.heurejuste.ui.project.messages", Messages.class);
    }

    private Messages() {}
}
