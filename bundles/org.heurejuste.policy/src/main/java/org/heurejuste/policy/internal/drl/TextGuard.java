package org.heurejuste.policy.internal.drl;

import java.util.Locale;
import java.util.OptionalInt;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.internal.check.Findings;

/** Keeps from the engine's parser what it cannot bear: bad characters, huge texts, brackets without end. */
final class TextGuard {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int DEEPEST = 100;

    private final RuleText text;
    private final Tokens tokens;

    TextGuard(RuleText text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Whether the text must not be parsed; if so, it says why. */
    boolean reports(Findings findings) {
        OptionalInt bad = text.isMade() ? OptionalInt.empty() : text.file().badEncoding();
        if (bad.isPresent()) {
            findings.add(PolicyCode.ENCODING, text.origin().span(bad.getAsInt(), 1));
            return true;
        } else if (text.drl().length() > LARGEST) {
            findings.add(PolicyCode.TOO_LARGE, text.origin().span(0, 0), String.valueOf(LARGEST / 1024 / 1024));
            return true;
        }
        return strayCharacter(findings) || tooDeep(findings);
    }

    private boolean strayCharacter(Findings findings) {
        String drl = text.drl();
        for (int i = 0; i < drl.length(); i++) {
            char c = drl.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == '\uFFFF' || c == '\u200B'
                    || c == '\uFEFF') {
                findings.add(PolicyCode.STRAY_CHARACTER, text.origin().span(i, 1),
                        String.format(Locale.ROOT, "%04X", (int) c));
                return true;
            }
        }
        return false;
    }

    private boolean tooDeep(Findings findings) {
        int depth = 0;
        for (Token token : tokens.list()) {
            if (token.kind() != Token.Kind.SYMBOL) {
                continue;
            }
            char c = text.drl().charAt(token.start());
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            depth = Math.max(0, depth);
            if (depth > DEEPEST) {
                findings.add(PolicyCode.TOO_LARGE, "too-large.nesting", text.origin().span(token.start(), 1),
                        String.valueOf(DEEPEST));
                return true;
            }
        }
        return false;
    }
}
