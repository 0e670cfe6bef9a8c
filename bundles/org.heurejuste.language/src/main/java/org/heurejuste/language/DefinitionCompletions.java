package org.heurejuste.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heurejuste.language.Completion.Kind;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.language.syntax.SyntaxTree;

/** What may be written in a line of a {@code .dsl} file: where the sentence is used, and what it means, with its holes. */
final class DefinitionCompletions {

    private static final Pattern LINE = Pattern.compile("\\s*\\[(\\w*|\\*)](?:\\[[^\\]]*])?(.*?)(?<!\\\\)=(.*)");
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

    private final LanguageSnapshot snapshot;
    private final String path;
    private final String line;
    private final int offset;
    private final Texts texts;

    DefinitionCompletions(LanguageSnapshot snapshot, String path, SyntaxTree tree, int offset, Texts texts) {
        this.snapshot = snapshot;
        this.path = path;
        int start = Math.max(tree.text().lastIndexOf('\n', offset - 1), tree.text().lastIndexOf('\r', offset - 1)) + 1;
        this.line = tree.text().substring(start, offset);
        this.offset = offset;
        this.texts = texts;
    }

    List<Completion> propose() {
        Matcher definition = LINE.matcher(line);
        if (definition.matches()) {
            return definition.group(1).equals("keyword")
                    ? List.of()
                    : meaning(definition.group(1), definition.group(2), definition.group(3));
        }
        return line.stripLeading().matches("\\[?\\w*") ? scopes() : List.of();
    }

    private List<Completion> scopes() {
        String typed = line.stripLeading();
        return Stream.of("[when]", "[then]", "[*]", "[keyword]").filter(scope -> scope.startsWith(typed))
                .map(scope -> new Completion(scope, texts.of("role.keyword"), scope, Kind.KEYWORD,
                        offset - typed.length(), typed.length(), 0))
                .toList();
    }

    /** The right side is rule language, in which the holes of the left side stand for what is written there. */
    private List<Completion> meaning(String scope, String phrase, String mapping) {
        boolean consequence = scope.equals("then") || scope.equals("consequence");
        String start = consequence ? "rule x when then " : "rule x when ";
        String text = start + HOLE.matcher(mapping).replaceAll(hole -> "1".repeat(hole.group().length()));
        SyntaxTree tree = SyntaxTree.parse(text);
        CompletionPlace place = new CompletionPlace(tree, text.length());
        CompletionList list = new CompletionList(place, texts);
        place.statement().map(rule -> Scope.of(snapshot.names(), path, rule)).ifPresent(known -> {
            if (consequence) {
                new ConsequenceCompletions(snapshot, place, list, known).propose();
            } else {
                new ConditionCompletions(snapshot, place, list, known).propose();
            }
        });
        Sentences.holes(phrase).forEach(hole -> list.add(Kind.VARIABLE, "{" + hole + "}", texts.of("role.hole"),
                "{" + hole + "}", 2));
        int moved = offset - text.length();
        return list.ranked().stream().map(found -> new Completion(found.label(), found.detail(), found.text(),
                found.kind(), found.offset() + moved, found.length(), found.rank())).toList();
    }
}
