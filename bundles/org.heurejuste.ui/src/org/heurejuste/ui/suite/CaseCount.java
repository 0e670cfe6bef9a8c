package org.heurejuste.ui.suite;
import java.text.MessageFormat;
import java.util.Locale;

/** How many cases are shown, in words. */
public final class CaseCount {

    private CaseCount() {}

    /**
     * Says how many cases there are.
     *
     * @param shown how many are shown
     * @param all how many there are
     * @return the words, in the language of the platform
     */
    public static String words(int shown, int all) {
        String pattern = shown == all ? Messages.count_all : Messages.count_some;
        return new MessageFormat(pattern, Locale.getDefault()).format(new Object[] {shown, all});
    }
}
