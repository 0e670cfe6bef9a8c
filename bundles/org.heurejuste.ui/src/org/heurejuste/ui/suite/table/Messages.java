package org.heurejuste.ui.suite.table;
import org.eclipse.osgi.util.NLS;

/** The texts of the table, in the language of the platform; public as NLS fills public fields only. */
final class Messages extends NLS {

    public static String column_name;
    public static String column_clauses;
    public static String column_now;
    public static String column_clause;
    public static String column_rule;
    public static String column_status;
    public static String count_none;
    public static String pastedCase;
    public static String filter_text;
    public static String filter_result;
    public static String filter_clause;
    public static String filter_anyResult;
    public static String filter_failed;
    public static String filter_passed;
    public static String filter_undecided;
    public static String filter_anyClause;
    public static String filter_columns;
    public static String columns_title;
    public static String columns_message;
    public static String menu_acceptSelected;
    public static String menu_copy;
    public static String menu_paste;
    public static String menu_fillDown;
    public static String menu_clear;
    public static String table_name;
    public static String table_cell;
    public static String column_number;

    static {
        initializeMessages("org.heurejuste.ui.suite.table.messages", Messages.class);
    }

    private Messages() {}
}
