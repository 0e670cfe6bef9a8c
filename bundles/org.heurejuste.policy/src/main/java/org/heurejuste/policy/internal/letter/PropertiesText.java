package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.Lines;

/** A {@code .properties} file as {@link java.util.Properties} reads it, with the places of what it says, which that class does not tell. */
public final class PropertiesText {

    private final String path;
    private final String text;
    private final Lines lines;
    private final List<Entry> entries = new ArrayList<>();
    private int at;

    /**
     * An entry.
     *
     * @param key its key, escapes undone
     * @param keyStart where the key starts in the file
     * @param keyEnd the unit after the key
     * @param value its value, escapes undone
     * @param places for each unit of the value, and for its end, the place in the file
     */
    public record Entry(String key, int keyStart, int keyEnd, String value, int[] places) {

        /**
         * The place of a unit of the value.
         *
         * @param index the unit, clipped to the value
         * @return its place in the file
         */
        public int place(int index) {
            return places[Math.max(0, Math.min(index, places.length - 1))];
        }
    }

    /** Undoes escapes, and remembers where each unit came from. */
    private static final class Decoded {
        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[32];

        void add(char unit, int place) {
            at(place);
            text.append(unit);
        }

        void at(int place) {
            if (text.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
        }
    }

    /**
     * Reads a file.
     *
     * @param path the file, relative to the project's root
     * @param text its text
     */
    public PropertiesText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = new Lines(text);
        while (at < text.length()) {
            entry();
        }
    }

    /**
     * What the file says.
     *
     * @return its entries, in order, doubles included
     */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * A stretch of the file.
     *
     * @param start its first unit
     * @param end the unit after its last
     * @return the span
     */
    public SourceSpan span(int start, int end) {
        return lines.span(path, start, end - start);
    }

    private void entry() {
        skipBlanks();
        if (at >= text.length() || isLineEnd(text.charAt(at))) {
            at++;
            return;
        }
        if (text.charAt(at) == '#' || text.charAt(at) == '!') {
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
            return;
        }
        if (isContinued()) {
            nextLine();
            return;
        }
        int start = at;
        Decoded key = decode(true);
        int end = at;
        separator();
        Decoded value = decode(false);
        value.at(at);
        entries.add(new Entry(key.text.toString(), start, end, value.text.toString(),
                Arrays.copyOf(value.places, value.text.length() + 1)));
    }

    private void separator() {
        skipGap();
        if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
            at++;
            skipGap();
        }
    }

    private void skipGap() {
        skipBlanks();
        while (isContinued()) {
            nextLine();
        }
    }

    /** Whether the line goes on in the next one. */
    private boolean isContinued() {
        return at + 1 < text.length() && text.charAt(at) == '\\' && isLineEnd(text.charAt(at + 1));
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private Decoded decode(boolean key) {
        Decoded decoded = new Decoded();
        while (at < text.length() && !isLineEnd(text.charAt(at)) && !(key && endsKey(text.charAt(at)))) {
            char unit = text.charAt(at);
            if (unit != '\\') {
                decoded.add(unit, at++);
            } else if (at + 1 == text.length() || isLineEnd(text.charAt(at + 1))) {
                nextLine();
            } else {
                escape(decoded);
            }
        }
        return decoded;
    }

    private void nextLine() {
        boolean pair = text.startsWith("\r\n", at + 1);
        at = Math.min(at + (pair ? 3 : 2), text.length());
        skipBlanks();
    }

    private void escape(Decoded decoded) {
        int start = at;
        char escaped = text.charAt(at + 1);
        at += 2;
        if (escaped == 'u' && isHex(at)) {
            decoded.add((char) Integer.parseInt(text.substring(at, at + 4), 16), start);
            at += 4;
        } else {
            int named = "tnrf".indexOf(escaped);
            decoded.add(named < 0 ? escaped : "\t\n\r\f".charAt(named), start);
        }
    }

    private boolean isHex(int start) {
        return start + 4 <= text.length()
                && text.substring(start, start + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    private static boolean endsKey(char unit) {
        return unit == '=' || unit == ':' || isBlank(unit);
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\f';
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n' || unit == '\r';
    }
}
