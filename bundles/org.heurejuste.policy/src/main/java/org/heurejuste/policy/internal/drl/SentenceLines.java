package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;

/**
 * Which line of a sentence file made a line of rule text. Lines that begin with {@code -} join the sentence above them, and a
 * sentence may make several lines; {@code when}, {@code then} and {@code end} stay, and align the two texts.
 */
final class SentenceLines {

    private final List<Integer> made = new ArrayList<>();

    SentenceLines(String written, String drl) {
        List<String> from = written.lines().toList();
        List<String> to = drl.lines().toList();
        int line = 0;
        for (int i = 0; i < to.size(); i++) {
            line = anchor(to.get(i)) ? nextAnchor(from, line) : Math.min(line, from.size() - 1);
            made.add(line + 1);
            line = next(from, line, i + 1 < to.size() && anchor(to.get(i + 1)));
        }
    }

    private static boolean anchor(String line) {
        String word = line.strip();
        return word.equals("when") || word.equals("then") || word.equals("end");
    }

    private static int nextAnchor(List<String> from, int line) {
        int found = line;
        while (found < from.size() - 1 && !anchor(from.get(found))) {
            found++;
        }
        return found;
    }

    /** The line after, without those that join it; a sentence that makes more lines than there are stays where it is. */
    private static int next(List<String> from, int line, boolean anchorFollows) {
        int next = line + 1;
        while (next < from.size() && from.get(next).strip().startsWith("-")) {
            next++;
        }
        boolean beyond = next < from.size() && anchor(from.get(next)) && !anchorFollows;
        return beyond ? line : next;
    }

    int written(int madeLine) {
        return made.isEmpty() ? 1 : made.get(Math.max(1, Math.min(madeLine, made.size())) - 1);
    }
}
