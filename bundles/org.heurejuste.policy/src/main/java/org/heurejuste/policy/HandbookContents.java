package org.heurejuste.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heurejuste.policy.Handbook.Anchor;

/** The handbook in a reader's language, with the rules that apply each clause. */
public final class HandbookContents {

    private static final Pattern HEADING = Pattern.compile("(#+)\\s*(.*)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*\\s*(.*)");
    private static final int DEEP = 3;

    private HandbookContents() {}

    /**
     * What the handbook of a policy consists of.
     *
     * @param compilation the policy, as it was compiled
     * @param locale the reader's language; where the handbook does not speak it, its first language
     * @return its entries, in the order of its files
     */
    public static List<HandbookEntry> of(Compilation compilation, Locale locale) {
        List<Anchor> anchors = inLanguage(Handbook.of(compilation.project()).anchors(), locale.getLanguage());
        List<HandbookEntry> entries = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            String text = compilation.project().source(anchor.span().path()).map(SourceFile::text).orElse("");
            boolean last = i + 1 == anchors.size() || !anchors.get(i + 1).span().path().equals(anchor.span().path());
            int end = last ? text.length() : lineStart(text, anchors.get(i + 1).span().offset());
            int start = text.indexOf('\n', anchor.span().offset());
            String section = start < 0 || start >= end ? "" : text.substring(start, end).strip();
            entries.add(entry(anchor, section, compilation.rules()));
        }
        return List.copyOf(entries);
    }

    private static List<Anchor> inLanguage(List<Anchor> anchors, String language) {
        Predicate<Anchor> readable = anchor -> anchor.language() == null || anchor.language().equals(language);
        if (anchors.stream().anyMatch(readable)) {
            return anchors.stream().filter(readable).toList();
        }
        return anchors.stream().filter(anchor -> anchor.language().equals(anchors.get(0).language())).toList();
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset) + 1;
    }

    private static HandbookEntry entry(Anchor anchor, String section, List<RuleDefinition> rules) {
        List<RuleDefinition> applying = rules.stream().filter(rule -> rule.clauses().contains(anchor.name())).toList();
        int lineEnd = section.indexOf('\n');
        String first = lineEnd < 0 ? section : section.substring(0, lineEnd);
        String rest = lineEnd < 0 ? "" : section.substring(lineEnd).strip();
        Matcher heading = HEADING.matcher(first.strip());
        Matcher bold = BOLD.matcher(section);
        String title = anchor.name();
        String text = section;
        int level = DEEP;
        if (heading.matches()) {
            level = heading.group(1).length();
            title = heading.group(2);
            text = rest;
        } else if (bold.lookingAt()) {
            title = bold.group(1).replaceFirst("\\.$", "");
            text = section.substring(bold.start(2));
        }
        return new HandbookEntry(anchor.name(), level, title, text, anchor.span(), anchor.isClause(), applying);
    }
}
