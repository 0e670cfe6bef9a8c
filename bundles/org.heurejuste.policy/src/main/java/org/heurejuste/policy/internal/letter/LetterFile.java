package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.letter.LetterLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A file of templates.
 *
 * @param language the language of its templates
 * @param text what it says
 * @param problem why it is not read, or null where it is
 */
public record LetterFile(LetterLanguage language, PropertiesText text, @Nullable PatternProblem problem) {

    private static final int LARGEST = 2 * 1024 * 1024;

    /**
     * Its templates.
     *
     * @return the entries in order, doubles included; none where it cannot be read
     */
    public List<PropertiesText.Entry> entries() {
        return problem == null ? text.entries() : List.of();
    }

    /**
     * The path of a language's file.
     *
     * @param kind a decision
     * @param language the language
     * @return beside the file that declares the decision, relative to the project's root
     */
    static String path(LetterKind kind, LetterLanguage language) {
        String declared = kind.decision().span().path();
        return declared.substring(0, declared.lastIndexOf('/') + 1) + "messages_" + language.code() + ".properties";
    }

    /**
     * Reads the files of the decisions that reach the customer.
     *
     * @param project the project
     * @param kinds the decisions
     * @return the files that there are, French first
     */
    public static List<LetterFile> readAll(PolicyProject project, List<LetterKind> kinds) {
        List<LetterFile> files = new ArrayList<>();
        for (LetterLanguage language : LetterLanguage.values()) {
            Set<String> paths = new TreeSet<>();
            kinds.forEach(kind -> paths.add(path(kind, language)));
            paths.forEach(path -> project.source(path).ifPresent(file -> files.add(read(file, language))));
        }
        return files;
    }

    private static LetterFile read(SourceFile file, LetterLanguage language) {
        if (file.size() > LARGEST) {
            return unread(file, language, "unreadable.large", 0, String.valueOf(LARGEST / 1024 / 1024));
        }
        OptionalInt bad = file.badEncoding();
        if (bad.isPresent()) {
            return unread(file, language, "unreadable.encoding", bad.getAsInt());
        }
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                return unread(file, language, "unreadable.character", i, "%04X".formatted((int) c));
            }
        }
        return new LetterFile(language, new PropertiesText(file.path(), text), null);
    }

    private static LetterFile unread(SourceFile file, LetterLanguage language, String key, int place, String... words) {
        String text = key.equals("unreadable.large") ? "" : file.text();
        return new LetterFile(language, new PropertiesText(file.path(), text),
                new PatternProblem(key, place, place + 1, List.of(words)));
    }
}
