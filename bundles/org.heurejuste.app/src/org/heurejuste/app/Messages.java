package org.heurejuste.app;

import org.eclipse.osgi.util.NLS;

/** The application's texts, in the language of the platform. */
final class Messages extends NLS {

    public static String menu_file;
    public static String menu_edit;
    public static String menu_window;
    public static String menu_showView;
    public static String menu_help;
    public static String projectNotOpened_message;
    public static String workspaceInUse_title;
    public static String workspaceInUse_message;
    public static String workspaceNotSaved;

    static {
        initializeMessages("org.heurejuste.app.messages", Messages.class);
    }

    private Messages() {
    }
}
