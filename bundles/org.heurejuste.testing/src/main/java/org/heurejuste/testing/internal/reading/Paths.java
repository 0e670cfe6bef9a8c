package org.heurejuste.testing.internal.reading;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.runtime.CaseProblem;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;

/** Sentences that begin with the path in the case. */
final class Paths {

    private Paths() {}

    static String of(String owner, String key) {
        return owner + "." + UserWord.of(key);
    }

    static Message message(CaseProblem problem) {
        return message(problem.path(), problem.message());
    }

    static Message message(String path, Message sentence) {
        return path.isEmpty() ? sentence : Message.of(SuiteCode.class, "at", path, sentence);
    }

    static Message message(String path, String key, Object... words) {
        return message(path, Findings.message(key, words));
    }
}
