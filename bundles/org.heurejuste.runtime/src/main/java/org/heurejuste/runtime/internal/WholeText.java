package org.heurejuste.runtime.internal;

/** Tells texts that can be written as UTF-8 from those that cannot. */
public final class WholeText {

    private WholeText() {}

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
}
