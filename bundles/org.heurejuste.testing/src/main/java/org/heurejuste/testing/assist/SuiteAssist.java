package org.heurejuste.testing.assist;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.policy.Handbook;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.internal.assist.Place;
import org.heurejuste.testing.internal.assist.Words;

/**
 * Helps to write a suite in YAML: what may stand at a place, what a word means, how to mend what is wrong. Works on text that is being typed
 * and is no YAML yet. Safe to use from many threads.
 */
public final class SuiteAssist {
    private static final String NEAREST = "help.nearest";

    private final Words words;

    private SuiteAssist(Words words) {
        this.words = words;
    }

    /**
     * Help with the suites of a project.
     *
     * @param compilation the project, compiled
     * @return the help
     */
    public static SuiteAssist of(Compilation compilation) {
        return of(compilation.vocabulary(), List.copyOf(Handbook.of(compilation.project()).clauses()),
                ClauseTexts.of(compilation.project()));
    }

    /**
     * Help with suites that speak a vocabulary.
     *
     * @param vocabulary the vocabulary
     * @param clauses the clauses of the handbook
     * @param texts what the clauses say
     * @return the help
     */
    public static SuiteAssist of(Vocabulary vocabulary, List<String> clauses, ClauseTexts texts) {
        return new SuiteAssist(new Words(vocabulary, clauses, texts));
    }

    /**
     * What may stand at a place.
     *
     * @param text the suite's text
     * @param offset the place, in UTF-16 units
     * @return the words that begin with what is typed before the place, in the vocabulary's order; those that contain it behind them
     */
    public List<Proposal> complete(String text, int offset) {
        return text.length() > SuiteReader.LARGEST ? List.of() : words.proposals(Place.of(text, clipped(text, offset)));
    }

    /**
     * What the word at a place means.
     *
     * @param path the file, for the word's span
     * @param text the suite's text
     * @param offset the place, in UTF-16 units
     * @return what it means, or empty where the vocabulary and the suite's own words do not have it
     */
    public Optional<WordHelp> help(String path, String text, int offset) {
        int end = clipped(text, offset);
        while (end < text.length() && Place.isWord(text.charAt(end))) {
            end++;
        }
        Place place = Place.of(text, end);
        List<Message> lines = words.meaning(place);
        return place.typed().isEmpty() || lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new WordHelp(SourceSpan.in(path, text, place.start(), place.typed().length()), lines));
    }

    /**
     * Ways to mend a finding.
     *
     * @param problem a finding of {@link SuiteReader} in this text
     * @param text the suite's text, without a byte order mark
     * @return the ways; none where a person has to think
     */
    public List<SuiteFix> fixes(Diagnostic problem, String text) {
        Message help = problem.help();
        SourceSpan span = problem.span();
        int end = span.offset() + span.length();
        if (help == null || !help.key().equals(NEAREST) || help.arguments().isEmpty() || end > text.length()) {
            return List.of();
        }
        String near = String.valueOf(help.arguments().get(0));
        String written = text.substring(span.offset(), end);
        boolean oneWord = !written.isEmpty()
                && written.chars().allMatch(c -> Place.isWord((char) c) || c == ' ' || c == '"');
        return oneWord
                ? List.of(new SuiteFix(Message.of(SuiteFix.class, "fix.nearest", near),
                        TextEdit.replace(span.offset(), end, near)))
                : List.of();
    }

    private static int clipped(String text, int offset) {
        return Math.max(0, Math.min(offset, text.length()));
    }
}
