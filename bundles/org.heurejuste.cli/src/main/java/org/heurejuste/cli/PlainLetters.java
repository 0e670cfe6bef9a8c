package org.heurejuste.cli;

import java.text.Normalizer;
import java.util.Map;

/** French for a terminal that knows no accents: legible, rather than full of question marks. */
final class PlainLetters {

    private static final Map<Character, String> PLAIN = Map.ofEntries(Map.entry('œ', "oe"), Map.entry('Œ', "OE"),
            Map.entry('æ', "ae"), Map.entry('Æ', "AE"),
            Map.entry('’', "'"), Map.entry('‘', "'"), Map.entry('“', "\""), Map.entry('”', "\""),
            Map.entry('…', "..."), Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('·', "-"),
            Map.entry('€', "EUR"), Map.entry('\u00a0', " "), Map.entry('\u202f', " "));

    private PlainLetters() {
    }

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String quoted = text.replaceAll("«[ \u00a0\u202f]?", "\"").replaceAll("[ \u00a0\u202f]?»", "\"");
        Normalizer.normalize(quoted, Normalizer.Form.NFD).chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append(PLAIN.getOrDefault((char) c, String.valueOf((char) c))));
        return plain.toString();
    }
}
