package org.heurejuste.workspace.build;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String checkBroke;
    public static String checking;
    public static String checkingAll;
    public static String folderUnreadable;
    public static String notChecked;
    public static String notCheckedHelp;
    public static String unreadable;
    public static String unreadableHelp;

    static {
        initializeMessages("org.heurejuste.workspace.build.messages", Messages.class);
    }

    private Messages() {}
}
