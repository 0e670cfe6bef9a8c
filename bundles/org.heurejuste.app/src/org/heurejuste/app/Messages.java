package org.heurejuste.app;

import org.eclipse.osgi.util.NLS;

/** The application's texts, in the language of the platform. */
final class Messages extends NLS {

    public static String edit_copy;
    public static String edit_cut;
    public static String edit_delete;
    public static String edit_find;
    public static String edit_goToLine;
    public static String edit_nextProblem;
    public static String edit_paste;
    public static String edit_previousProblem;
    public static String edit_quickOutline;
    public static String edit_openDeclaration;
    public static String edit_assist;
    public static String edit_parameters;
    public static String edit_quickFix;
    public static String edit_rename;
    public static String edit_format;
    public static String edit_redo;
    public static String edit_selectAll;
    public static String edit_toggleComment;
    public static String edit_undo;
    public static String file_close;
    public static String file_closeAll;
    public static String file_exit;
    public static String file_export;
    public static String file_import;
    public static String file_new;
    public static String file_openFolder;
    public static String file_properties;
    public static String file_refresh;
    public static String file_rename;
    public static String file_revert;
    public static String file_save;
    public static String file_saveAll;
    public static String file_saveAll_tip;
    public static String file_save_tip;
    public static String help_about;
    public static String help_keys;
    public static String menu_edit;
    public static String menu_file;
    public static String menu_help;
    public static String menu_search;
    public static String menu_showView;
    public static String menu_window;
    public static String openFolder_message;
    public static String openFolder_title;
    public static String projectNotOpened_message;
    public static String projectOpening;
    public static String search_file;
    public static String search_references;
    public static String search_decisions;
    public static String search_handbook;
    public static String search_text;
    public static String splash;
    public static String window_preferences;
    public static String window_reset;
    public static String workspaceInUse_message;
    public static String workspaceInUse_title;
    public static String workspaceNotSaved;

    static {
        initializeMessages("org.heurejuste.app.messages", Messages.class);
    }

    private Messages() {}
}
