package org.heurejuste.ui.newcase;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String refused;
    public static String dialog_title;
    public static String dialog_heading;
    public static String dialog_suite;
    public static String dialog_name;
    public static String dialog_case;
    public static String dialog_add;
    public static String dialog_noName;
    public static String dialog_taken;
    public static String purpose_rule;
    public static String purpose_goal;
    public static String job_rule;
    public static String job_goal;
    public static String noRule;
    public static String noCase;
    public static String policyBroken;

    static {
        initializeMessages("org.heurejuste.ui.newcase.messages", Messages.class);
    }

    private Messages() {}
}
