package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * Where a word of rule text stands in the sentences that it was made of: in a hole that its author filled in, or else nowhere, as
 * it comes from the sentence's meaning; then the sentence as a whole is meant.
 */
final class SentenceWords implements Origin {

    private final String path;
    private final String written;
    private final Lines lines;
    private final String drl;
    private final Lines made;
    private final SentenceLines origin;

    SentenceWords(String path, String written, String drl, SentenceLines origin) {
        this.path = path;
        this.written = written;
        this.lines = new Lines(written);
        this.drl = drl;
        this.made = new Lines(drl);
        this.origin = origin;
    }

    @Override
    public SourceSpan span(int offset, int length) {
        int line = origin.written(made.line(offset));
        SourceSpan sentence = lines.span(path, line);
        int end = Math.min(drl.length(), offset + length);
        String word = offset < end ? drl.substring(offset, end) : "";
        for (String sought : List.of(word, unquoted(word), word.substring(word.lastIndexOf('.') + 1))) {
            List<Integer> places = sought.isBlank()
                    ? List.of()
                    : places(written, sought, sentence.offset(), sentenceEnd(line));
            if (!places.isEmpty()) {
                int before = places(drl, sought, made.start(made.line(offset)), offset).size();
                return lines.span(path, places.get(Math.min(before, places.size() - 1)), sought.length());
            }
        }
        return sentence;
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 2 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    /** Lines that begin with {@code -} belong to the sentence above them. */
    private int sentenceEnd(int line) {
        int next = line;
        do {
            next++;
        } while (next <= lines.count() && lines.text(next).strip().startsWith("-"));
        return next > lines.count() ? written.length() : lines.start(next);
    }

    private static List<Integer> places(String text, String word, int start, int end) {
        List<Integer> places = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_$])")
                .matcher(text).region(start, Math.max(start, end)).useTransparentBounds(true);
        while (matcher.find()) {
            places.add(matcher.start());
        }
        return places;
    }
}
