package org.heurejuste.testing.internal.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as words are looked for in it: without accents and capitals, every apostrophe, hyphen and space alike, without what is
 * invisible. Knows where each unit came from.
 */
final class FoldedText {

    private final StringBuilder folded = new StringBuilder();
    private int[] places = new int[64];

    FoldedText(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            fold(text.codePointAt(i), i);
        }
        mark(text.length());
    }

    private void fold(int codePoint, int place) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            add((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint), place);
            return;
        }
        int kind = Character.getType(codePoint);
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                add(' ', place);
            }
        } else if ("’ʼ‘′＇".indexOf(codePoint) >= 0) {
            add('\'', place);
        } else if (kind == Character.DASH_PUNCTUATION) {
            add('-', place);
        } else if (kind != Character.FORMAT && kind != Character.CONTROL) {
            letters(codePoint, place);
        }
    }

    private void letters(int codePoint, int place) {
        String plain = codePoint == 'œ' || codePoint == 'Œ'
                ? "oe"
                : codePoint == 'æ' || codePoint == 'Æ' ? "ae" : Character.toString(codePoint);
        Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).chars()
                .filter(unit -> Character.getType(unit) != Character.NON_SPACING_MARK)
                .forEach(unit -> add((char) unit, place));
    }

    private void add(char unit, int place) {
        mark(place);
        folded.append(unit);
    }

    private void mark(int place) {
        if (folded.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[folded.length()] = place;
    }

    static String fold(String text) {
        return new FoldedText(text).text().strip();
    }

    String text() {
        return folded.toString();
    }

    /** The place in the text itself of a unit of the folded one. */
    int place(int index) {
        return places[Math.max(0, Math.min(index, folded.length()))];
    }
}
