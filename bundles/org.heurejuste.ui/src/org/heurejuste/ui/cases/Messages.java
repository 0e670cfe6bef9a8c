package org.heurejuste.ui.cases;

import org.eclipse.osgi.util.NLS;

/** The texts of the Cases view, in the language of the platform; public as NLS fills public fields only. */
final class Messages extends NLS {

    public static String status_notRun;
    public static String status_passed;
    public static String status_failed;
    public static String status_error;
    public static String status_unreadable;

    public static String count_cases;
    public static String count_passedAndFailed;
    public static String count_milliseconds;
    public static String count_seconds;

    public static String job_read;
    public static String job_run;
    public static String job_compiling;
    public static String job_show;

    public static String bar_name;
    public static String tree_name;
    public static String comparisons_name;
    public static String decisions_name;

    public static String column_case;
    public static String column_result;
    public static String column_time;
    public static String column_decision;
    public static String column_field;
    public static String column_expected;
    public static String column_actual;
    public static String column_same;
    public static String column_rule;
    public static String column_decided;
    public static String column_values;
    public static String column_clause;

    public static String field_same;
    public static String field_different;
    public static String details_none;
    public static String details_clauses;

    public static String summary_noProject;
    public static String summary_reading;
    public static String summary_ready;
    public static String summary_running;
    public static String summary_done;
    public static String summary_stopped;
    public static String summary_broken;
    public static String summary_showProblems;
    public static String summary_refused;
    public static String summary_crashed;
    public static String summary_stale;
    public static String fileGone;
    public static String folderUnreadable;

    static {
        initializeMessages("org.heurejuste.ui.cases.messages", Messages.class);
    }

    private Messages() {}
}
