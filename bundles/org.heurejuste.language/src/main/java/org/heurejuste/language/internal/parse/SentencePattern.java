package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The left side of a sentence's definition: words, which are a regular expression as the engine has it, and holes such as {@code {age}},
 * {@code {age:\d+}} or {@code {day:DATE:default}}.
 */
public final class SentencePattern {

    private static final String ANYTHING = ".*?";
    private static final Pattern WITHOUT_PATTERN = Pattern.compile("(?:ENUM|DATE|BOOLEAN):.*");

    /**
     * A hole.
     *
     * @param start where its brace opens, in the phrase
     * @param end behind the closing brace
     * @param name what it is called
     * @param pattern what may fill it, a regular expression
     */
    public record Hole(int start, int end, String name, String pattern) {
    }

    private SentencePattern() {}

    /**
     * The holes of a phrase.
     *
     * @param phrase the left side of a definition
     * @return them, in order; what is not closed is none
     */
    public static List<Hole> holes(String phrase) {
        List<Hole> holes = new ArrayList<>();
        for (int i = 0; i < phrase.length(); i++) {
            int close = phrase.charAt(i) == '{' ? closing(phrase, i, phrase.length()) : -1;
            if (close >= 0) {
                holes.add(hole(phrase, i, close));
                i = close;
            } else if (phrase.charAt(i) == '\\') {
                i++;
            }
        }
        return holes;
    }

    private static Hole hole(String phrase, int open, int close) {
        String[] parts = phrase.substring(open + 1, close).split(":", 2);
        String rest = parts.length == 1 || WITHOUT_PATTERN.matcher(parts[1]).matches() ? "" : parts[1];
        int hint = rest.indexOf(':');
        String pattern = hint < 0 ? rest : rest.substring(hint + 1);
        return new Hole(open, close + 1, parts[0].trim(), pattern.isEmpty() ? ANYTHING : pattern);
    }

    /** The brace that closes one, or -1: what it is to be filled with may have braces of its own. */
    static int closing(String text, int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * What a phrase matches: a group {@code h0}, {@code h1}… for each hole.
     *
     * @param phrase the left side of a definition
     * @return the pattern of whole sentences
     * @throws PatternSyntaxException if the words are no regular expression
     */
    public static Pattern of(String phrase) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        int number = 0;
        for (Hole hole : holes(phrase)) {
            pattern.append(blanks(phrase.substring(at, hole.start()))).append("(?<h").append(number++).append('>')
                    .append(hole.pattern()).append(')');
            at = hole.end();
        }
        return Pattern.compile(pattern + blanks(phrase.substring(at)));
    }

    /**
     * Whether a sentence fits where nothing is written, as {@code x*} does; the engine would put it there for ever.
     *
     * @param phrase the left side of a definition
     * @return whether it fits between any two words
     * @throws PatternSyntaxException if the words are no regular expression
     */
    static boolean fitsNothing(String phrase) {
        List<Hole> holes = holes(phrase);
        boolean open = !holes.isEmpty() && holes.get(holes.size() - 1).end() == phrase.stripTrailing().length()
                && holes.get(holes.size() - 1).pattern().equals(ANYTHING);
        Matcher anywhere = Pattern.compile(of(phrase.strip()).pattern() + (open ? "$" : "(?=\\W|$)")).matcher("\u00A4");
        return anywhere.find() && anywhere.end() == anywhere.start();
    }

    private static String blanks(String words) {
        return words.replaceFirst("^(\\s*-)\\s*", "$1\\\\s*").replaceAll("\\s+", Matcher.quoteReplacement("\\s+"));
    }
}
