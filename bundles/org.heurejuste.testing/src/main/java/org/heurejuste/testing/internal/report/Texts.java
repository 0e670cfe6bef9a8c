package org.heurejuste.testing.internal.report;

import java.util.Locale;

import org.heurejuste.policy.text.Message;
import org.heurejuste.testing.report.HtmlReport;

/**
 * The sentences of the reports, in a language.
 *
 * @param locale the reader's language
 */
public record Texts(Locale locale) {

    /**
     * A sentence.
     *
     * @param key its key in the reports' bundle
     * @param words the words to fill in
     * @return the sentence
     */
    public String of(String key, Object... words) {
        return Message.of(HtmlReport.class, key, words).in(locale);
    }

    /**
     * The language tag of the reader's language.
     *
     * @return {@code fr} or {@code en}
     */
    public String language() {
        return locale.getLanguage().equals("fr") ? "fr" : "en";
    }

    /**
     * A text without the characters that neither XML nor HTML may hold.
     *
     * @param text any text
     * @return the text, each such character replaced by U+FFFD
     */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
