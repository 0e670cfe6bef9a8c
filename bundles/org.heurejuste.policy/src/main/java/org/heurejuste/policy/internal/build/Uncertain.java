package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.drl.Tokens;

/** Tells the parts of a piece of code that use a variable whose kind is not known, of which nothing should be said. */
final class Uncertain {

    private static final Set<String> COMPARING = Set.of("=", "!", "<", ">");

    private final Tokens tokens;
    private final Set<String> names;
    /** Where each part starts, as an index of tokens. */
    private final List<Integer> parts = new ArrayList<>(List.of(0));

    Uncertain(String code, Set<String> unknown) {
        this.tokens = Tokens.of(code);
        this.names = new HashSet<>(unknown);
        for (int i = 0; i < tokens.list().size(); i++) {
            if (tokens.isSymbol(i, ';') || tokens.isSymbol(i, '{') || tokens.isSymbol(i, '}')) {
                parts.add(i + 1);
            }
        }
        parts.add(tokens.list().size());
        spread();
    }

    /** What is set from something uncertain is uncertain itself. */
    private void spread() {
        boolean more = !names.isEmpty();
        while (more) {
            more = false;
            for (int part = 0; part + 1 < parts.size(); part++) {
                String set = isUncertain(part) ? target(part) : "";
                more |= !set.isEmpty() && names.add(set);
            }
        }
    }

    private boolean isUncertain(int part) {
        for (int i = parts.get(part); i < parts.get(part + 1); i++) {
            if (tokens.kind(i) == Token.Kind.WORD && names.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The variable that a part sets, or that it goes through a list with. */
    private String target(int part) {
        for (int i = parts.get(part) + 1; i < parts.get(part + 1); i++) {
            boolean sets = tokens.isSymbol(i, ':') || tokens.isSymbol(i, '=') && !tokens.isSymbol(i + 1, '=')
                    && !COMPARING.contains(tokens.word(i - 1));
            if (sets && tokens.kind(i - 1) == Token.Kind.WORD) {
                return tokens.word(i - 1);
            }
        }
        return "";
    }

    /** Whether a character of the code lies in such a part. */
    boolean contains(int offset) {
        for (int part = 0; part + 1 < parts.size() && !names.isEmpty(); part++) {
            int last = parts.get(part + 1) - 1;
            if (last >= 0 && offset < tokens.list().get(last).end()) {
                return isUncertain(part);
            }
        }
        return false;
    }
}
