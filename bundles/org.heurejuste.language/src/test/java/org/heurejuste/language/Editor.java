package org.heurejuste.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.SourceFile;

/** Someone who writes in the service policy: the bar in a text is where the caret stands. */
final class Editor {

    private static final Path POLICY = Path.of("../../rules/service-policy");
    static final String RULES = "src/main/resources/org/heurejuste/service/";

    private final String path;
    private final int caret;
    private final LanguageSnapshot snapshot;

    private Editor(String path, int caret, LanguageSnapshot snapshot) {
        this.path = path;
        this.caret = caret;
        this.snapshot = snapshot;
    }

    static PolicyProject policy() {
        try {
            return PolicyProject.open(POLICY);
        } catch (PolicyProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new file of the policy. */
    static Editor in(String text) {
        return in("mine.drl", text);
    }

    static Editor in(String file, String text) {
        String path = RULES + file;
        int caret = text.indexOf('|') < 0 ? 0 : text.indexOf('|');
        LanguageSnapshot snapshot = LanguageSnapshot.of(policy(), () -> false).withText(path,
                text.substring(0, caret) + text.substring(text.indexOf('|') < 0 ? 0 : caret + 1), () -> false);
        return new Editor(path, caret, snapshot);
    }

    /** A file of the policy as it is, with the caret in the first place where some words stand. */
    static Editor at(String file, String words) {
        String path = RULES + file;
        LanguageSnapshot snapshot = LanguageSnapshot.of(policy(), () -> false);
        int bar = words.indexOf('|');
        String text = snapshot.tree(path).orElseThrow().text();
        int place = text.indexOf(words.replace("|", ""));
        if (place < 0) {
            throw new IllegalArgumentException("no " + words + " in " + file);
        }
        return new Editor(path, place + bar, snapshot);
    }

    LanguageSnapshot snapshot() {
        return snapshot;
    }

    String path() {
        return path;
    }

    int caret() {
        return caret;
    }

    String hover(Locale locale) {
        return Hovers.at(snapshot, path, caret, locale).map(Hover::markdown).orElse("");
    }

    List<String> completions(Locale locale) {
        return Completions.at(snapshot, path, caret, locale).stream().map(Completion::label).toList();
    }

    List<Completion> proposals(Locale locale) {
        return Completions.at(snapshot, path, caret, locale);
    }

    /** What a place covers, as file and text. */
    String shown(TextRange range) {
        String text = text(range.path());
        return range.path().replaceFirst(".*/", "") + ": "
                + text.substring(range.offset(), range.offset() + range.length());
    }

    /** The line of a place, with the place in square brackets. */
    String line(TextRange range) {
        String text = text(range.path());
        int start = text.lastIndexOf('\n', range.offset()) + 1;
        int end = text.indexOf('\n', range.offset());
        int behind = range.offset() + range.length();
        return text.substring(start, range.offset()) + "[" + text.substring(range.offset(), behind) + "]"
                + text.substring(behind, end);
    }

    private String text(String file) {
        return snapshot.project().source(file).map(SourceFile::text).orElseGet(() -> {
            try {
                return Files.readString(POLICY.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    List<String> definition() {
        return Navigation.definition(snapshot, path, caret).stream().map(this::shown).toList();
    }

    List<String> references() {
        return Navigation.references(snapshot, path, caret).stream().map(this::shown).toList();
    }
}
