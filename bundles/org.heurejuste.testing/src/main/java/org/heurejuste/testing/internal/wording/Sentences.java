package org.heurejuste.testing.internal.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a text. A full stop inside a number or a name does not end one. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?]+ ?[\"'»”)]*(?: |$)");

    private final List<Integer> ends = new ArrayList<>();
    private final int length;

    Sentences(String text) {
        length = text.length();
        Matcher end = END.matcher(text);
        while (end.find()) {
            ends.add(end.end());
        }
        if (ends.isEmpty() || ends.get(ends.size() - 1) < length) {
            ends.add(length);
        }
    }

    /** Where a sentence starts, counted from 1; the text's end where there are fewer. */
    int start(int sentence) {
        return sentence == 1 ? 0 : sentence - 2 < ends.size() ? ends.get(sentence - 2) : length;
    }

    /** The unit after a sentence. */
    int end(int sentence) {
        return sentence - 1 < ends.size() ? ends.get(sentence - 1) : length;
    }
}
