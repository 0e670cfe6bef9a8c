package org.heurejuste.ui.wizards;

import org.eclipse.osgi.util.NLS;

/** The texts of the wizards, in the language of the platform; public as NLS fills public fields only. */
final class Messages extends NLS {

    public static String browse;
    public static String unexpected;
    public static String fileFailed;
    public static String ioFailed;

    public static String new_title;
    public static String new_pageTitle;
    public static String new_description;
    public static String new_package;
    public static String new_packageHint;
    public static String new_noPackage;
    public static String new_badPackage;
    public static String new_folderInUse;

    public static String import_title;
    public static String import_pageTitle;
    public static String import_description;
    public static String import_folder;
    public static String import_chooser;
    public static String import_noFolder;
    public static String import_noPolicy;
    public static String import_alreadyOpen;

    public static String export_title;
    public static String export_pageTitle;
    public static String export_description;
    public static String export_project;
    public static String export_folder;
    public static String export_chooser;
    public static String export_noProject;
    public static String export_notAFolder;
    public static String export_running;
    public static String export_refused;
    public static String export_written;
    public static String export_openFolder;
    public static String export_close;
    public static String cases_format;
    public static String cases_yaml;
    public static String cases_csv;
    public static String cases_xlsx;
    public static String importCases_window;
    public static String importCases_title;
    public static String importCases_description;
    public static String importCases_file;
    public static String importCases_name;
    public static String importCases_noFile;
    public static String importCases_otherFile;
    public static String importCases_noName;
    public static String importCases_there;
    public static String importCases_nothing;
    public static String importCases_lost;
    public static String exportCases_window;
    public static String exportCases_title;
    public static String exportCases_description;
    public static String exportCases_suites;
    public static String exportCases_chooser;
    public static String exportCases_there;
    public static String exportCases_lost;
    public static String exportCases_written;

    static {
        initializeMessages("org.heurejuste.ui.wizards.messages", Messages.class);
    }

    private Messages() {}
}
