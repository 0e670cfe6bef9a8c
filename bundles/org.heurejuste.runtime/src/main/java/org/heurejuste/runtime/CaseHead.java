package org.heurejuste.runtime;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.runtime.internal.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * What a case says beside its facts.
 *
 * @param name the name, or empty where none can be read
 * @param now the session's time, or null
 * @param problems what is wrong
 */
record CaseHead(String name, @Nullable LocalDateTime now, List<CaseProblem> problems) {

    static CaseHead read(Map<?, ?> tree, Set<String> keys) {
        List<CaseProblem> problems = new ArrayList<>();
        for (Object key : tree.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                problems.add(CaseProblems.unknownKey(String.valueOf(key), keys));
            }
        }
        String name = readName(tree.get("name"), problems);
        LocalDateTime now = readNow(tree.get("now"), problems);
        return new CaseHead(name, now, problems);
    }

    private static String readName(@Nullable Object value, List<CaseProblem> problems) {
        if (value instanceof String text && !text.isBlank()) {
            if (WholeText.isWhole(text)) {
                return text;
            }
            problems.add(CaseProblems.brokenText("name", "name"));
        } else if (value == null || value instanceof String) {
            problems.add(CaseProblems.nameMissing());
        } else {
            problems.add(CaseProblems.nameIsNoText(value));
        }
        return "";
    }

    private static @Nullable LocalDateTime readNow(@Nullable Object value, List<CaseProblem> problems) {
        if (value == null) {
            return null;
        }
        LocalDateTime now = value instanceof String text ? IsoTimes.dateTime(text) : null;
        if (now == null) {
            problems.add(CaseProblems.notATime("now", value));
        }
        return now;
    }
}
