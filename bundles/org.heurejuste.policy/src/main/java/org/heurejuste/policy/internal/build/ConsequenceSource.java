package org.heurejuste.policy.internal.build;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.drl.Tokens;

/** Makes plain Java of a consequence, line by line: of {@code modify} blocks, entry points and channels. */
final class ConsequenceSource {

    private static final Map<String, String> PLACES = Map.of("entryPoints", "$entryPoint", "channels", "$channel");

    private final Tokens tokens;
    private final String code;
    private final SortedMap<Integer, Edit> edits = new TreeMap<>(Comparator.reverseOrder());
    private int blocks;

    private record Edit(int length, String text) {
    }

    private ConsequenceSource(String code) {
        this.tokens = Tokens.of(code);
        this.code = code;
    }

    /** The code with as many lines as before. */
    static String of(String code) {
        boolean plain = !code.contains("modify") && !code.contains("entryPoints") && !code.contains("channels");
        return plain ? code : new ConsequenceSource(code).rewrite();
    }

    private String rewrite() {
        for (int i = 0; i < tokens.list().size(); i++) {
            if (PLACES.containsKey(tokens.word(i)) && tokens.isSymbol(i + 1, '[')) {
                place(i);
            } else if (tokens.isWord(i, "modify") && tokens.isSymbol(i + 1, '(')) {
                modify(i);
            }
        }
        StringBuilder java = new StringBuilder(code);
        edits.forEach((start, edit) -> java.replace(start, start + edit.length(), edit.text()));
        return java.toString();
    }

    private void place(int index) {
        int close = close(index + 1, '[', ']');
        if (close > 0) {
            replace(index, PLACES.getOrDefault(tokens.word(index), ""));
            replace(index + 1, "(");
            replace(close, ")");
        }
    }

    /** {@code modify (x) { setA(1), setB(2) }}: a block that calls each on the value, which is computed once. */
    private void modify(int index) {
        int bracket = close(index + 1, '(', ')');
        int last = bracket > 0 && tokens.isSymbol(bracket + 1, '{') ? close(bracket + 1, '{', '}') : -1;
        if (last < 0) {
            return;
        }
        String name = "$modified" + blocks++;
        replace(index, "{ var " + name + " = ");
        replace(bracket + 1, ";" + (last == bracket + 2 ? "" : name + "."));
        int depth = 0;
        for (int i = bracket + 2; i < last; i++) {
            depth += opens(i) ? 1 : closes(i) ? -1 : 0;
            if (depth == 0 && tokens.isSymbol(i, ',')) {
                replace(i, ";" + name + ".");
            }
        }
        replace(last, last == bracket + 2 ? "}" : ";}");
    }

    private boolean opens(int index) {
        return tokens.isSymbol(index, '(') || tokens.isSymbol(index, '{') || tokens.isSymbol(index, '[');
    }

    private boolean closes(int index) {
        return tokens.isSymbol(index, ')') || tokens.isSymbol(index, '}') || tokens.isSymbol(index, ']');
    }

    private int close(int open, char opening, char closing) {
        int depth = 0;
        for (int i = open; i < tokens.list().size(); i++) {
            depth += tokens.isSymbol(i, opening) ? 1 : tokens.isSymbol(i, closing) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void replace(int index, String text) {
        Token token = tokens.list().get(index);
        edits.put(token.start(), new Edit(token.end() - token.start(), text));
    }
}
