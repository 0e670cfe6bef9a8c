package org.heurejuste.policy.text;

/** A word of the user's, fit to be shown in a sentence: short, on one line, with whole characters only. */
public final class UserWord {
    private static final int LONGEST = 60;

    private UserWord() {}

    /**
     * The word as a message shows it.
     *
     * @param word what the user wrote
     * @return at most 60 characters of it and {@code …} where there were more; a character that is invisible, breaks the
     *         line or would end the backticks around the word is replaced by U+FFFD
     */
    public static String of(Object word) {
        String text = String.valueOf(word);
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        StringBuilder safe = new StringBuilder(shown.length() + 1);
        shown.codePoints().map(UserWord::visible).forEach(safe::appendCodePoint);
        return cut ? safe.append('…').toString() : safe.toString();
    }

    private static int visible(int codePoint) {
        int kind = Character.getType(codePoint);
        boolean hidden = kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR || codePoint == '`';
        return hidden ? 0xFFFD : codePoint;
    }
}
