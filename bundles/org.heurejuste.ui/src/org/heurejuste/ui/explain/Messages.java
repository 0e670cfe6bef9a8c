package org.heurejuste.ui.explain;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String nothingSelected;
    public static String reading;
    public static String summary;
    public static String summary_changed;
    public static String summary_failed;
    public static String seek;
    public static String tree_name;
    public static String facts_name;
    public static String column_fact;
    public static String column_value;
    public static String value_yes;
    public static String value_no;
    public static String value_before;
    public static String fact_new;
    public static String group_expected;
    public static String group_decisions;
    public static String group_applied;
    public static String group_silent;
    public static String decision_new;
    public static String decision_gone;
    public static String menu_add;
    public static String hover_reading;
    public static String hover_gone;
    public static String picture_name;
    public static String newCase_title;
    public static String newCase_name;
    public static String job_explain;
    public static String job_whyNot;
    public static String job_end;
    public static String job_group;
    public static String policyBroken;
    public static String folderUnreadable;

    static {
        initializeMessages("org.heurejuste.ui.explain.messages", Messages.class);
    }

    private Messages() {}
}
