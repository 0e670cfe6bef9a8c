package org.heurejuste.ui.spelling;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.texteditor.spelling.ISpellingEngine;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingContext;

/**
 * The platform's spelling, in French and in English alike. Names and codes are nobody's mistakes: words with digits or
 * with capital letters inside, and capitalised words in the middle of a sentence, are left alone.
 */
public final class BilingualSpelling implements ISpellingEngine {

    /** A word as people write it, with nothing around it that makes it a name, a path or an address. */
    private static final Pattern WORD = Pattern
            .compile("(?<![\\p{L}\\p{M}\\d_$@.#/\\\\&`%-])(?:\\p{Lu}\\p{Ll}{2,39}|\\p{Ll}{3,40})"
                    + "(?:['’-]\\p{Ll}+)*(?![\\p{L}\\p{M}\\d_(/\\\\@`-]|[.:]\\p{L}|://)");
    private static final Pattern BEFORE_A_SENTENCE = Pattern.compile("[^\\p{L}]*|.*[.!?…][\\s»”\"]+", Pattern.DOTALL);
    private static final int LOOK_BACK = 12;
    private static final int MOST_PROBLEMS = 500;

    @Override
    public void check(IDocument document, IRegion[] regions, SpellingContext context,
            ISpellingProblemCollector collector, IProgressMonitor monitor) {
        Check check = new Check(document, collector, monitor, OwnWords.all(), Dictionaries.get(), new HashMap<>());
        try {
            int problems = 0;
            for (IRegion region : regions) {
                String text = document.get(region.getOffset(), region.getLength());
                problems += check.text(text, region.getOffset(), MOST_PROBLEMS - problems);
            }
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(BilingualSpelling.class).info(textChangedMeanwhile.getMessage());
        }
    }

    private record Check(IDocument document, ISpellingProblemCollector collector, IProgressMonitor monitor,
            Set<String> own,
            Dictionaries dictionaries, Map<String, Boolean> right) {

        int text(String text, int offset, int most) {
            int problems = 0;
            Matcher words = WORD.matcher(text);
            while (problems < most && !monitor.isCanceled() && words.find()) {
                String word = words.group();
                if (!isName(text, words.start()) && !right.computeIfAbsent(word, this::isRight)) {
                    collector.accept(new WrongWord(offset + words.start(), word, document));
                    problems++;
                }
            }
            return problems;
        }

        private boolean isRight(String word) {
            return own.contains(OwnWords.key(word)) || dictionaries.knows(word);
        }

        private static boolean isName(String text, int start) {
            if (!Character.isUpperCase(text.charAt(start))) {
                return false;
            }
            int from = Math.max(0, start - LOOK_BACK);
            String before = text.substring(from, start);
            return !BEFORE_A_SENTENCE.matcher(before).matches();
        }
    }
}
