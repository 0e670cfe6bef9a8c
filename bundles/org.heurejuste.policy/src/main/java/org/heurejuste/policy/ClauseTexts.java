package org.heurejuste.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/** What the handbook of a policy says at its anchors, in words. Immutable. */
public final class ClauseTexts {
    private static final Pattern HEADING = Pattern.compile("\\s*#+\\s*(.*?)\\s*#*\\s*(?:\\R(.*)|$)", Pattern.DOTALL);
    private static final Pattern LEAD = Pattern.compile("\\s*\\*\\*(.+?)\\.?\\*\\*\\s*(.*)", Pattern.DOTALL);
    private static final Pattern ANCHOR_BEFORE = Pattern.compile("<a\\s[^<>]*\\z");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*[-*+] ");
    private static final Pattern TABLE_HEAD = Pattern.compile("(?m)^\\|(.*)\\|\\h*\\R\\|[-|:\\h]+\\|\\h*$");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\|(.*)\\|\\h*$");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,2}([^*]+)\\*{1,2}");
    private static final Pattern NEXT_HEADING = Pattern.compile("(?m)^#+\\s");

    private final Map<String, Map<String, Clause>> byLanguage = new HashMap<>();

    private ClauseTexts() {}

    /**
     * A clause or a term of the handbook.
     *
     * @param title its heading, in each language; the other language's where one has none
     * @param text what it says, without markup, on one line a paragraph; empty where it is a heading alone
     */
    public record Words(Labels title, Labels text) {
    }

    /** What stands at an anchor of one file. */
    private record Clause(String title, String text) {
    }

    /**
     * Reads the handbook of a project.
     *
     * @param project the project or package
     * @return its texts; none where it has no handbook
     */
    public static ClauseTexts of(PolicyProject project) {
        ClauseTexts texts = new ClauseTexts();
        List<Handbook.Anchor> anchors = Handbook.of(project).anchors();
        for (int i = 0; i < anchors.size(); i++) {
            Handbook.Anchor anchor = anchors.get(i);
            String file = project.source(anchor.span().path()).map(SourceFile::text).orElse("");
            boolean more = i + 1 < anchors.size()
                    && anchors.get(i + 1).span().path().equals(anchor.span().path());
            int end = more ? anchors.get(i + 1).span().offset() : file.length();
            texts.add(anchor, file.substring(Math.min(anchor.span().offset(), end), end));
        }
        return texts;
    }

    /**
     * What the handbook says at an anchor.
     *
     * @param anchor the anchor's name, as rules refer to it
     * @return the words, or empty where the handbook has no such anchor
     */
    public Optional<Words> words(String anchor) {
        Clause french = find(anchor, "fr");
        Clause english = find(anchor, "en");
        Clause fr = french == null ? english : french;
        Clause en = english == null ? french : english;
        return fr == null || en == null
                ? Optional.empty()
                : Optional.of(new Words(new Labels(fr.title, en.title), new Labels(fr.text, en.text)));
    }

    private @Nullable Clause find(String anchor, String language) {
        Map<String, Clause> known = byLanguage.getOrDefault(language, Map.of());
        return known.getOrDefault(anchor, byLanguage.getOrDefault("", Map.of()).get(anchor));
    }

    private void add(Handbook.Anchor anchor, String written) {
        int from = written.indexOf('>') + 1;
        String rest = ANCHOR_BEFORE.matcher(written.substring(from)).replaceAll("").strip();
        rest = rest.startsWith("</a>") ? rest.substring("</a>".length()) : rest;
        byLanguage.computeIfAbsent(anchor.language() == null ? "" : anchor.language(), language -> new HashMap<>())
                .putIfAbsent(anchor.name(), clause(anchor.name(), rest));
    }

    private static Clause clause(String name, String written) {
        Matcher heading = HEADING.matcher(written);
        Matcher lead = LEAD.matcher(written);
        if (heading.matches()) {
            return new Clause(titled(name, plain(heading.group(1))), body(heading.group(2)));
        }
        return lead.matches() ? new Clause(plain(lead.group(1)), body(lead.group(2))) : new Clause(name, body(written));
    }

    /** A heading repeats the anchor's name, which is told beside it. */
    private static String titled(String name, String heading) {
        return heading.startsWith(name + ".") ? heading.substring(name.length() + 1).strip() : heading;
    }

    private static String body(@Nullable String written) {
        if (written == null) {
            return "";
        }
        Matcher next = NEXT_HEADING.matcher(written);
        return plain(next.find() ? written.substring(0, next.start()) : written);
    }

    private static String plain(String markdown) {
        String words = LINK.matcher(TAG.matcher(markdown).replaceAll("")).replaceAll("$1");
        String items = ITEM.matcher(EMPHASIS.matcher(words).replaceAll("$1")).replaceAll("\u2022 ");
        String headed = TABLE_HEAD.matcher(items)
                .replaceAll(head -> Matcher.quoteReplacement("(" + cells(head.group(1)) + ")"));
        String rows = TABLE_ROW.matcher(headed)
                .replaceAll(row -> Matcher.quoteReplacement("\u2022 " + cells(row.group(1))));
        return rows.strip().replaceAll("\\R{2,}", "\u2029")
                .replaceAll("\\s+", " ").replace("\u2029", "\n");
    }

    private static String cells(String row) {
        return String.join(" \u2013 ",
                Stream.of(row.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).toList());
    }
}
