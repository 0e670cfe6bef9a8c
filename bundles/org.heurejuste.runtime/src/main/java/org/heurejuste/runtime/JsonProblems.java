package org.heurejuste.runtime;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;

/** The sentences for what can be wrong in a case's JSON. */
final class JsonProblems {

    private JsonProblems() {}

    static CaseProblem notUtf8() {
        return problem("", "json.notUtf8");
    }

    static CaseProblem notJson(int column) {
        return problem("", "json.syntax", String.valueOf(Math.max(1, column)));
    }

    static CaseProblem notAnObject() {
        return problem("", "json.notAnObject");
    }

    static CaseProblem twice(String path, String key) {
        return problem(path, "json.twice", UserWord.of(key));
    }

    static CaseProblem tooDeep(String path, int depth) {
        return problem(path, "json.tooDeep", String.valueOf(depth));
    }

    static CaseProblem numberTooLong(String path, int digits) {
        return problem(path, "json.numberTooLong", String.valueOf(digits));
    }

    static CaseProblem lineTooLong(int bytes) {
        return problem("", "json.lineTooLong", String.valueOf(bytes / (1024 * 1024)));
    }

    private static CaseProblem problem(String path, String key, Object... words) {
        return new CaseProblem(path, Message.of(JsonProblems.class, key, words),
                Message.of(JsonProblems.class, key + ".help"));
    }
}
