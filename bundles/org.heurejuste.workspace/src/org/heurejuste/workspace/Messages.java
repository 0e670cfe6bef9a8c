package org.heurejuste.workspace;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String noSuchFolder;
    public static String opening;
    public static String policy;

    static {
        initializeMessages("org.heurejuste.workspace.messages", Messages.class);
    }

    private Messages() {}
}
