package org.heurejuste.ui.suite;
import org.eclipse.osgi.util.NLS;

/** The texts of the editor of suites, in the language of the platform; public as NLS fills public fields only. */
final class Messages extends NLS {

    public static String face_form;
    public static String face_table;
    public static String face_text;
    public static String job_read;
    public static String job_broke;
    public static String cannotRead;
    public static String cannotRead_line;
    public static String cannotRead_showText;
    public static String reading;
    public static String newCase;
    public static String copyOf;
    public static String accept_title;
    public static String accept_before;
    public static String accept_after;
    public static String accept_button;
    public static String accept_nothing;
    public static String closed;
    public static String yes;
    public static String no;
    public static String case_new;
    public static String case_fromThis;
    public static String case_up;
    public static String case_down;
    public static String case_remove;
    public static String case_accept;
    public static String count_all;
    public static String count_some;
    public static String sheet_change;
    public static String sheet_conflict;
    public static String sheet_conflictQuestion;
    public static String sheet_overwrite;
    public static String sheet_cancel;
    public static String sheet_more;
    public static String case_forRule;
    public static String case_fromTemplate;
    public static String template_save;
    public static String template_title;
    public static String template_name;
    public static String template_noName;
    public static String rule_title;
    public static String rule_message;
    public static String template_remove;
    public static String template_removeTitle;
    public static String template_removeMessage;
    public static String job_change;

    static {
        initializeMessages("org.heurejuste.ui.suite.messages", Messages.class);
    }

    private Messages() {}
}
