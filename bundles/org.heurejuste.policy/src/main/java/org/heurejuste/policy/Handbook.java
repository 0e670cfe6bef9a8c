package org.heurejuste.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The handbook of a policy: the anchors {@code <a id="A1">} in its Markdown files, to which rules and decisions refer.
 *
 * @param anchors every anchor, file by file in their order
 */
public record Handbook(List<Anchor> anchors) {
    private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)\\s*=\\s*[\"']([^\"'\\s<>]+)[\"']");
    private static final Pattern CLAUSE = Pattern.compile("\\p{L}+\\d+");
    private static final Pattern LANGUAGE = Pattern.compile("handbook/([a-z]{2,3})(?:\\.md|/.*)");

    /** Keeps its own copy. */
    public Handbook {
        anchors = List.copyOf(anchors);
    }

    /**
     * An anchor.
     *
     * @param name its name
     * @param language the language of its file, by the name of the file or of its folder ({@code fr.md}, {@code fr/A.md});
     *        null where that names none
     * @param span its name in the file
     */
    public record Anchor(String name, @Nullable String language, SourceSpan span) {

        /**
         * Whether a clause stands here, which rules apply; chapters and terms have anchors as well.
         *
         * @return whether its name is that of a clause: letters, then a number
         */
        public boolean isClause() {
            return CLAUSE.matcher(name).matches();
        }
    }

    /**
     * Reads the handbook of a project.
     *
     * @param project the project or package
     * @return its handbook; without anchors where it has none
     */
    public static Handbook of(PolicyProject project) {
        List<Anchor> anchors = new ArrayList<>();
        project.sources().stream().filter(source -> source.kind() == SourceKind.HANDBOOK)
                .forEach(source -> read(source, anchors));
        return new Handbook(anchors);
    }

    /**
     * The clauses.
     *
     * @return their names, in the order of the first language
     */
    public Set<String> clauses() {
        return anchors.stream().filter(Anchor::isClause).map(Anchor::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What a rule may refer to.
     *
     * @return the names of all anchors, in the order of the first language
     */
    public Set<String> names() {
        return anchors.stream().map(Anchor::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void read(SourceFile file, List<Anchor> anchors) {
        String text = file.text();
        Matcher language = LANGUAGE.matcher(file.path());
        String code = language.matches() ? language.group(1) : null;
        Lines lines = new Lines(text);
        for (Matcher anchor = ANCHOR.matcher(withoutHidden(text)); anchor.find();) {
            SourceSpan span = lines.span(file.path(), anchor.start(1), anchor.end(1) - anchor.start(1));
            anchors.add(new Anchor(anchor.group(1), code, span));
        }
    }

    /** The text with blanks for comments and for code, which only shows what an anchor looks like. */
    private static String withoutHidden(String text) {
        return blanked(blanked(text, "<!--", "-->"), "```", "```");
    }

    private static String blanked(String text, String from, String to) {
        StringBuilder shown = new StringBuilder(text);
        int start = text.indexOf(from);
        while (start >= 0) {
            int close = text.indexOf(to, start + from.length());
            int end = close < 0 ? text.length() : close + to.length();
            for (int i = start; i < end; i++) {
                shown.setCharAt(i, ' ');
            }
            start = text.indexOf(from, end);
        }
        return shown.toString();
    }
}
