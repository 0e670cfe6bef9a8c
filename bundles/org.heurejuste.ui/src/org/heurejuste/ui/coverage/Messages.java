package org.heurejuste.ui.coverage;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String nothing;
    public static String measuring;
    public static String summary;
    public static String share;
    public static String cases;
    public static String never;
    public static String untold;
    public static String column_what;
    public static String column_covered;
    public static String column_why;
    public static String tree_name;
    public static String onlyMissing;
    public static String clear;
    public static String cover;
    public static String job;
    public static String job_measuring;
    public static String policyBroken;

    static {
        initializeMessages("org.heurejuste.ui.coverage.messages", Messages.class);
    }

    private Messages() {}
}
