package org.heurejuste.cli;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** French for a terminal that does not know all of its letters: legible, rather than full of question marks. */
final class PlainLetters {

    private static final Map<Character, String> PLAIN = Map.ofEntries(Map.entry('œ', "oe"), Map.entry('Œ', "OE"),
            Map.entry('æ', "ae"), Map.entry('Æ', "AE"), Map.entry('’', "'"), Map.entry('‘', "'"), Map.entry('“', "\""),
            Map.entry('”', "\""), Map.entry('…', "..."), Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('·', "-"),
            Map.entry('€', "EUR"), Map.entry('\u00a0', " "), Map.entry('\u202f', " "));
    private static final Pattern QUOTES = Pattern.compile("«[ \u00a0\u202f]?|[ \u00a0\u202f]?»");

    private PlainLetters() {}

    /** The text with plain letters instead of those that the charset does not have. */
    static String of(String text, CharsetEncoder charset) {
        String quoted = charset.canEncode('«') ? text : QUOTES.matcher(text).replaceAll("\"");
        StringBuilder plain = new StringBuilder(quoted.length());
        for (char letter : quoted.toCharArray()) {
            plain.append(charset.canEncode(letter) ? String.valueOf(letter) : plain(letter));
        }
        return plain.toString();
    }

    private static String plain(char letter) {
        String known = PLAIN.get(letter);
        return known != null
                ? known
                : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
