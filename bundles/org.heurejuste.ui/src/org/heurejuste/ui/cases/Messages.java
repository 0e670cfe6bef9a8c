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
    public static String job_defect;
    public static String job_anew;
    public static String job_run;
    public static String job_compiling;
    public static String job_show;

    public static String bar_name;
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
    public static String changes_since;
    public static String changes_none;
    public static String changes_newlyFailing;
    public static String changes_otherwise;
    public static String changes_newlyPassing;
    public static String changes_new;
    public static String changes_gone;
    public static String change_newlyFailing;
    public static String change_otherwise;
    public static String change_newlyPassing;
    public static String change_new;
    public static String change_gone;
    public static String history_line;
    public static String history_none;
    public static String history_previous;
    public static String history_compare;
    public static String compare_title;
    public static String compare_message;
    public static String compare_before;
    public static String compare_after;
    public static String compare_failed;
    public static String compare_table;
    public static String column_change;
    public static String column_suite;
    public static String column_before;
    public static String column_after;
    public static String filter_hint;
    public static String filter_name;
    public static String corner_none;
    public static String corner_green;
    public static String corner_red;
    public static String corner_broken;
    public static String corner_running;
    public static String corner_words;
    public static String marker_case;
    public static String marker_rule;
    public static String decoration_failed;
    public static String job_profile;
    public static String profile_title;
    public static String profile_message;
    public static String profile_table;
    public static String profile_time;
    public static String profile_number;
    public static String column_firings;
    public static String column_cases;
    public static String fileGone;
    public static String folderUnreadable;

    static {
        initializeMessages("org.heurejuste.ui.cases.messages", Messages.class);
    }

    private Messages() {}
}
