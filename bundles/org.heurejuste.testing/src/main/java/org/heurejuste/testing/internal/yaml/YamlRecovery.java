package org.heurejuste.testing.internal.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Broken;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Form;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads what can be read of a file that is not well-formed: its keys at the beginning of a line one by one, and where one cannot be read and
 * holds a list, the list's elements one by one. So one broken case does not hide the others.
 */
final class YamlRecovery {
    private static final Pattern KEY = Pattern.compile("(?m)^(\\w+):(?=[ \\r\\n]|$)");

    private final SourceText source;
    private final YamlParts parts = new YamlParts();
    private final Findings findings = new Findings();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private boolean isUseful;

    private YamlRecovery(SourceText source) {
        this.source = source;
    }

    /** What can be read; empty where that is nothing. */
    static Optional<YamlDocument> of(SourceText source) {
        YamlRecovery recovery = new YamlRecovery(source);
        try {
            recovery.readKeys();
        } catch (YamlProblem e) {
            return Optional.empty();
        }
        Form form = new Form(0, source.text().length(), false, false, false);
        Mapping root = new Mapping(List.copyOf(recovery.entries), source.span(0, source.text().length()), form);
        return recovery.isUseful
                ? Optional.of(new YamlDocument(root, recovery.findings.all()))
                : Optional.empty();
    }

    private void readKeys() throws YamlProblem {
        Matcher key = KEY.matcher(source.text());
        int start = key.find() ? key.start() : source.text().length();
        while (start < source.text().length()) {
            String name = key.group(1);
            int colon = key.end();
            int end = key.find() ? key.start() : source.text().length();
            if (keys.add(name)) {
                readKey(name, start, colon, end);
            }
            start = end;
        }
    }

    private void readKey(String name, int start, int colon, int end) throws YamlProblem {
        Findings found = new Findings();
        try {
            if (parts.read(source.part(start, end), found, 0) instanceof Mapping mapping) {
                entries.addAll(mapping.entries());
                findings.addAll(found.all());
            }
        } catch (MarkedYamlEngineException e) {
            Optional<Sequence> items = readItems(colon, end);
            items.ifPresentOrElse(
                    list -> entries.add(new Entry(name, source.span(start, colon - 1), list)),
                    () -> findings.addAll(List.of(YamlSyntax.explain(source.part(start, end), e))));
        } catch (YamlEngineException e) {
            findings.addAll(List.of(YamlSyntax.unexplained(source.part(start, end), parts.lastEnd())));
        }
    }

    /** The elements of a list in block style, by the column of its first dash. */
    private Optional<Sequence> readItems(int colon, int end) throws YamlProblem {
        int first = firstDash(colon, end);
        if (first < 0) {
            return Optional.empty();
        }
        String indentation = source.text().substring(lineStart(first), first);
        Matcher dash = Pattern.compile("(?m)^" + indentation + "-(?=[ \\r\\n]|$)").matcher(source.text());
        dash.region(lineStart(first), end);
        List<Integer> starts = new ArrayList<>();
        while (dash.find()) {
            starts.add(dash.start());
        }
        List<YamlNode> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            items.add(readItem(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end));
        }
        int last = items.isEmpty() ? end : items.get(items.size() - 1).form().end();
        return Optional.of(new Sequence(List.copyOf(items), source.span(first, last),
                new Form(first, last, false, false, false)));
    }

    /** The dash of the first line that is neither empty nor a comment; −1 where that line has none or the key holds something else. */
    private int firstDash(int colon, int end) {
        int line = nextLine(colon);
        if (!isBlankOrComment(colon, line)) {
            return -1;
        }
        while (line < end) {
            int next = nextLine(line);
            if (!isBlankOrComment(line, next)) {
                int dash = line;
                while (source.text().charAt(dash) == ' ') {
                    dash++;
                }
                return source.text().charAt(dash) == '-' ? dash : -1;
            }
            line = next;
        }
        return -1;
    }

    private YamlNode readItem(int start, int end) throws YamlProblem {
        Findings found = new Findings();
        SourceText part = source.part(start, end);
        try {
            YamlNode list = parts.read(part, found, 1);
            if (only(list) instanceof Mapping item) {
                findings.addAll(found.all());
                isUseful = true;
                return item;
            }
        } catch (MarkedYamlEngineException e) {
            findings.addAll(List.of(YamlSyntax.explain(part, e)));
        } catch (YamlEngineException e) {
            findings.addAll(List.of(YamlSyntax.unexplained(part, parts.lastEnd())));
        }
        return broken(start, end);
    }

    private static @Nullable YamlNode only(@Nullable YamlNode list) {
        return list instanceof Sequence sequence && sequence.items().size() == 1 ? sequence.items().get(0) : null;
    }

    /** A stretch from behind its dash to its last character that is neither blank nor in a comment line at the end. */
    private Broken broken(int start, int end) {
        String text = source.text();
        int from = start;
        while (text.charAt(from) != '-') {
            from++;
        }
        from = Math.min(from + 2, end);
        int to = withoutBlanks(from, end);
        while (lineStart(to) > from && isBlankOrComment(lineStart(to), to)) {
            to = withoutBlanks(from, lineStart(to));
        }
        SourceSpan span = source.span(from, to);
        return new Broken(text.substring(from, to), span, new Form(from, to, false, false, false));
    }

    private int withoutBlanks(int from, int end) {
        int to = end;
        while (to > from && Character.isWhitespace(source.text().charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private boolean isBlankOrComment(int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return at >= end || source.text().charAt(at) == '#';
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && source.text().charAt(at - 1) != '\n' && source.text().charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    private int nextLine(int offset) {
        int at = offset;
        while (at < source.text().length() && source.text().charAt(at) != '\n' && source.text().charAt(at) != '\r') {
            at++;
        }
        return Math.min(at + 1, source.text().length());
    }
}
