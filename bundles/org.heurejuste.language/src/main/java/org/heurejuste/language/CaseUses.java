package org.heurejuste.language;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;

/**
 * Finds names in sample cases: types and fields as keys and behind {@code $}, values of enums behind the fields that take
 * them.
 */
final class CaseUses {

    private static final String VALUE = "\\s*:\\s*(\\[[^\\]]*\\]|\\{[^}]*\\}|[^,}\\]\\n]*)";

    /** Comments, texts in quotes, and the names of suites and cases say what they like. */
    private static final Pattern WORDS = Pattern.compile(
            "(?m)(?:^|(?<=\\s))#.*$|(?<=[\\s\\[{,])(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]*')"
                    + "|(?<=^|\\s)(?:name|suite):(?=\\s).*$");

    private final LanguageSnapshot snapshot;
    private final Declared declared;
    private final List<Uses.Use> found;

    CaseUses(LanguageSnapshot snapshot, Declared declared, List<Uses.Use> found) {
        this.snapshot = snapshot;
        this.declared = declared;
        this.found = found;
    }

    void find() {
        boolean given = declared.kind() == Kind.TYPE || declared.kind() == Kind.FIELD || declared.kind() == Kind.VALUE;
        if (given) {
            CaseFiles.of(snapshot.project(), ".cases.yaml")
                    .forEach((path, bytes) -> read(path, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private void read(String path, String text) {
        String keys = WORDS.matcher(text).replaceAll(words -> " ".repeat(words.group().length()));
        Set<MatchResult> words = new LinkedHashSet<>();
        Set<Integer> starts = new LinkedHashSet<>();
        switch (declared.kind()) {
            case TYPE -> types(keys, words);
            case FIELD -> fields(keys, words);
            default -> values(keys, words);
        }
        words.stream().sorted(Comparator.comparingInt(word -> word.start(1))).filter(word -> starts.add(word.start(1)))
                .forEach(word -> found.add(new Uses.Use(
                        new TextRange(path, word.start(1), word.group(1).length()), word.group(1))));
    }

    private void types(String keys, Set<MatchResult> words) {
        String type = "(" + Pattern.quote(declared.name()) + ")";
        in(keys, 0, keys.length(), "(?<![\\w.])" + type + "(?=\\s*:(?:\\s|$)|\\.\\p{L})", words);
        in(keys, 0, keys.length(), "\\beach:\\s*" + type + "(?=\\s)", words);
    }

    private void fields(String keys, Set<MatchResult> words) {
        String field = "(" + Pattern.quote(declared.name()) + ")";
        for (Declared type : snapshot.names().types()) {
            if (snapshot.names().member(type.name(), declared.name()).filter(declared::isSameAs).isPresent()) {
                in(keys, 0, keys.length(), "(?<![\\w.])" + type.name() + "\\." + field + "(?!\\w)", words);
                regions(keys, type.name(), (start, end) -> in(keys, start, end,
                        "(?<![\\w.$])" + field + "(?=\\s*:(?:\\s|$))", words));
            }
        }
    }

    private void values(String keys, Set<MatchResult> words) {
        String value = "(?<![\\w.])(" + Pattern.quote(declared.name()) + ")(?!\\w)";
        for (Declared type : snapshot.names().types()) {
            List<String> fields = snapshot.names().members(type.name()).stream()
                    .filter(member -> member.kind() == Kind.FIELD)
                    .filter(field -> Names.simple(Described.type(field.node())).equals(declared.owner()))
                    .map(Declared::name).toList();
            for (String field : fields) {
                behind(keys, 0, keys.length(), "(?<![\\w.])" + type.name() + "\\." + field, value, words);
                regions(keys, type.name(),
                        (start, end) -> behind(keys, start, end, "(?<![\\w.$])" + field, value, words));
            }
        }
    }

    /** The words in the values of a key. */
    private static void behind(String keys, int start, int end, String key, String word, Set<MatchResult> words) {
        Pattern.compile(key + VALUE).matcher(keys).region(start, end).useTransparentBounds(true).results()
                .forEach(value -> in(keys, value.start(1), value.end(1), word, words));
    }

    private static void in(String keys, int start, int end, String pattern, Set<MatchResult> words) {
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(keys).region(start, end).useTransparentBounds(true)
                .results().forEach(words::add);
    }

    /** Takes a stretch of a text. */
    @FunctionalInterface
    private interface Stretch {
        void take(int start, int end);
    }

    /** What belongs to each key that names a type. */
    private static void regions(String keys, String type, Stretch stretch) {
        Pattern.compile("(?<![\\w.$])" + type + "\\s*:(?=\\s)").matcher(keys).results()
                .forEach(key -> stretch.take(key.end(), end(keys, key.start(), key.end())));
    }

    private static int end(String keys, int key, int colon) {
        int at = colon;
        while (at < keys.length() && keys.charAt(at) == ' ') {
            at++;
        }
        if (at < keys.length() && (keys.charAt(at) == '{' || keys.charAt(at) == '[')) {
            return closing(keys, at);
        }
        int line = lineEnd(keys, at);
        return keys.substring(at, line).isBlank() ? block(keys, line, key - keys.lastIndexOf('\n', key) - 1) : line;
    }

    private static int closing(String keys, int opening) {
        int depth = 0;
        for (int i = opening; i < keys.length(); i++) {
            char c = keys.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return keys.length();
    }

    /** The lines behind a key that stand further right, or that go on with its list. */
    private static int block(String keys, int from, int column) {
        int end = from;
        while (end < keys.length()) {
            int next = lineEnd(keys, end + 1);
            String line = keys.substring(Math.min(end + 1, keys.length()), next);
            int indent = line.length() - line.stripLeading().length();
            boolean inside = line.isBlank() || indent > column
                    || indent == column && line.stripLeading().startsWith("- ");
            if (!inside) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int lineEnd(String keys, int from) {
        int end = keys.indexOf('\n', Math.min(from, keys.length()));
        return end < 0 ? keys.length() : end;
    }
}
