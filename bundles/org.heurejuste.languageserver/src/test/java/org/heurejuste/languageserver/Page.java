package org.heurejuste.languageserver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.heurejuste.languageserver.internal.workspace.TextLines;

/** A file in an editor, with what is written in it. */
final class Page {

    private final Desk desk;
    private final String uri;
    private String text;

    Page(Desk desk, String uri, String text) {
        this.desk = desk;
        this.uri = uri;
        this.text = text;
    }

    String uri() {
        return uri;
    }

    String text() {
        return text;
    }

    TextDocumentIdentifier file() {
        return new TextDocumentIdentifier(uri);
    }

    /** Writes other words where some words first stand. */
    Page write(String words, String other) {
        Range range = range(words);
        text = text.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(other));
        desk.change(uri, range, other);
        return this;
    }

    /** Writes other words, and leaves the caret where a bar stands among them. */
    Position writeTo(String words, String other) {
        int bar = other.indexOf('|');
        int start = text.indexOf(words);
        write(words, other.replace("|", ""));
        return new TextLines(text).position(start + bar);
    }

    /** The place of a bar among words that stand in the text. */
    Position at(String words) {
        int start = text.indexOf(words.replace("|", ""));
        if (start < 0) {
            throw new IllegalArgumentException("no " + words + " in " + text);
        }
        return new TextLines(text).position(start + words.indexOf('|'));
    }

    Range range(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("no " + words + " in " + text);
        }
        return new TextLines(text).range(start, words.length());
    }

    Range all() {
        return new TextLines(text).range(0, text.length());
    }

    /** Waits for a finding with a code. */
    Diagnostic finding(String code) {
        return findings(shown -> shown.stream().anyMatch(finding -> is(finding, code))).stream()
                .filter(finding -> is(finding, code)).findFirst().orElseThrow();
    }

    List<Diagnostic> findings(Predicate<List<Diagnostic>> wanted) {
        return desk.screen().findings(uri, wanted);
    }

    void isClean() {
        findings(List::isEmpty);
    }

    private static boolean is(Diagnostic finding, String code) {
        return finding.getCode().isLeft() && finding.getCode().getLeft().equals(code);
    }

    List<CompletionItem> proposals(Position position) {
        return Desk.answer(desk.server().getTextDocumentService().completion(new CompletionParams(file(), position)))
                .map(list -> list, list -> list.getItems());
    }

    CompletionItem proposal(Position position, String label) {
        return proposals(position).stream().filter(item -> item.getLabel().equals(label)).findFirst().orElseThrow();
    }

    String hover(Position position) {
        return Optional.ofNullable(
                Desk.answer(desk.server().getTextDocumentService().hover(new HoverParams(file(), position))))
                .map(hover -> hover.getContents().getRight().getValue()).orElse("");
    }

    /** What stands in a range. */
    String in(Range range) {
        TextLines lines = new TextLines(text);
        return lines.text().substring(lines.offset(range.getStart()), lines.offset(range.getEnd()));
    }

    /** The text after changes, which an editor makes from the last to the first. */
    String after(List<? extends TextEdit> edits) {
        return after(text, edits);
    }

    static String after(String text, List<? extends TextEdit> edits) {
        TextLines lines = new TextLines(text);
        Stream<? extends TextEdit> backwards = edits.stream().sorted(Comparator
                .<TextEdit>comparingInt(edit -> lines.offset(edit.getRange().getStart())).reversed());
        StringBuilder changed = new StringBuilder(text);
        backwards.forEach(edit -> changed.replace(lines.offset(edit.getRange().getStart()),
                lines.offset(edit.getRange().getEnd()), edit.getNewText()));
        return changed.toString();
    }
}
