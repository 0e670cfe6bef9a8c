package org.heurejuste.ui.suite.form;
import org.eclipse.osgi.util.NLS;

/** The texts of the form, in the language of the platform; public as NLS fills public fields only. */
final class Messages extends NLS {

    public static String field_clause;
    public static String field_rule;
    public static String field_any;
    public static String field_reset;
    public static String field_anyValue;
    public static String field_none;
    public static String field_nullValue;
    public static String field_default;
    public static String field_required;
    public static String choice_default;
    public static String yes;
    public static String no;
    public static String yes_default;
    public static String no_default;
    public static String range_between;
    public static String range_from;
    public static String range_to;
    public static String placeholder_date;
    public static String placeholder_dateTime;
    public static String unit_month;
    public static String unit_day;
    public static String unit_hour;
    public static String unit_minute;
    public static String unit_year;
    public static String unit_money;
    public static String fact_duplicate;
    public static String fact_remove;
    public static String expect_remove;
    public static String expect_addField;
    public static String expect_addDecision;
    public static String expect_removeDecision;
    public static String count_none;
    public static String count_one;
    public static String count_many;
    public static String count_these;
    public static String actual_missing;
    public static String actual_decided;
    public static String actual_accept;
    public static String case_name;
    public static String case_clauses;
    public static String case_clausesHint;
    public static String case_now;
    public static String case_nowHint;
    public static String accept_case;
    public static String result_rulesBroken;
    public static String result_waiting;
    public static String result_passed;
    public static String result_more;
    public static String noCase;
    public static String notEditable;
    public static String part_given;
    public static String part_expected;
    public static String part_alsoDecided;
    public static String part_always;
    public static String alsoDecided_line;
    public static String add_fact;
    public static String add_expectation;
    public static String list_search;
    public static String list_onlyFailed;
    public static String list_name;
    public static String list_unnamed;
    public static String list_new;
    public static String list_duplicate;
    public static String list_up;
    public static String list_down;
    public static String list_remove;

    static {
        initializeMessages("org.heurejuste.ui.suite.form.messages", Messages.class);
    }

    private Messages() {}
}
