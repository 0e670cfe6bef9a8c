package org.heurejuste.runtime.internal;

/** A word of the user's, fit to be shown: short, on one line, with whole characters only. */
public final class UserWord {
    private static final int LONGEST = 60;

    private UserWord() {
    }

    /**
     * A word as messages show it.
     *
     * @param word what the user wrote
     * @return at most 60 characters of it, those that cannot be seen replaced
     */
    public static String of(Object word) {
        String text = String.valueOf(word);
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        StringBuilder safe = new StringBuilder(shown.length() + 1);
        shown.codePoints().map(UserWord::visible).forEach(safe::appendCodePoint);
        return cut ? safe.append('…').toString() : safe.toString();
    }

    /**
     * Whether a text can be written as UTF-8.
     *
     * @param text a text
     * @return false where it holds half a surrogate pair
     */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static int visible(int codePoint) {
        int kind = Character.getType(codePoint);
        boolean hidden = kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR || codePoint == '`';
        return hidden ? 0xFFFD : codePoint;
    }
}
