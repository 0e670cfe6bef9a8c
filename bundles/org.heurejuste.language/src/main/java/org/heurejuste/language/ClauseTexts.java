package org.heurejuste.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;

/** What the handbook says in each clause, in one language. */
final class ClauseTexts {

    private final Map<String, String> texts;

    private ClauseTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static ClauseTexts of(PolicyProject project, Locale locale) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> other = new LinkedHashMap<>();
        for (Handbook.Anchor anchor : Handbook.of(project).anchors()) {
            boolean reader = anchor.language() == null || anchor.language().equals(language);
            project.source(anchor.span().path()).map(SourceFile::text)
                    .ifPresent(text -> (reader ? own : other).putIfAbsent(anchor.name(), section(text,
                            anchor.span().offset())));
        }
        other.forEach(own::putIfAbsent);
        return new ClauseTexts(own);
    }

    /** From behind an anchor to the next one. */
    private static String section(String text, int anchor) {
        int start = text.indexOf('\n', anchor);
        int end = text.indexOf("<a ", Math.max(0, start));
        return start < 0 ? "" : text.substring(start, end < 0 ? text.length() : end).trim();
    }

    Optional<String> text(String clause) {
        return Optional.ofNullable(texts.get(clause)).filter(text -> !text.isEmpty());
    }

    /** The clauses, by name, with the first line of each. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.matches("\\p{L}+\\d+")) {
                titles.put(name, text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", ""));
            }
        });
        return titles;
    }

    /** The clause that a word names inside of {@code @clause( … )}. */
    static Optional<String> clauseAt(SyntaxToken token) {
        boolean inside = token.is(SyntaxKind.WORD) && token.parent().around(SyntaxKind.ANNOTATION)
                .flatMap(annotation -> annotation.node(SyntaxKind.NAME)).map(SyntaxNode::text)
                .filter("clause"::equals).isPresent();
        return inside && !token.parent().is(SyntaxKind.NAME) ? Optional.of(token.text()) : Optional.empty();
    }
}
