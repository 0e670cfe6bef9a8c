package org.heurejuste.ui.coverage;

import java.text.MessageFormat;
import java.util.Locale;

import org.heurejuste.testing.coverage.Share;

/** Amounts in words, as each language writes them. */
final class Words {

    private Words() {}

    /** Returns "12 of 14 (85.7 %)". */
    static String share(Share share) {
        return format(Messages.share, share.covered(), share.all(), share.percent());
    }

    /** Returns "3 cases". */
    static String cases(int count) {
        return format(Messages.cases, count);
    }

    static String format(String pattern, Object... words) {
        return new MessageFormat(pattern, Locale.getDefault()).format(words);
    }
}
