package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.internal.drl.Block.Annotation;
import org.heurejuste.policy.internal.drl.Block.Kind;
import org.heurejuste.policy.internal.drl.Block.Member;

/** Finds the statements of a rule file without understanding their content. */
public final class BlockReader {

    private static final Set<String> OPENING = Set.of("rule", "declare", "query", "function", "import", "package",
            "global");

    private final Tokens tokens;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private BlockReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads the statements of a file.
     *
     * @param tokens the file's tokens
     * @return its statements, in order; words between them are passed over
     */
    public static List<Block> read(Tokens tokens) {
        BlockReader reader = new BlockReader(tokens);
        while (reader.at < tokens.list().size()) {
            reader.statement();
        }
        return List.copyOf(reader.blocks);
    }

    private void statement() {
        switch (tokens.kind(at) == Token.Kind.WORD ? tokens.word(at) : "") {
            case "package" -> line(Kind.PACKAGE, at + 1);
            case "import" -> line(Kind.IMPORT, afterImportKind());
            case "global" -> global();
            case "declare" -> declaration();
            case "rule" -> body(Kind.RULE, at + 1);
            case "query" -> body(Kind.QUERY, at + 1);
            case "function" -> function();
            default -> at++;
        }
    }

    private int afterImportKind() {
        boolean qualified = Set.of("function", "static", "accumulate", "acc").contains(tokens.word(at + 1));
        return qualified && tokens.kind(at + 2) == Token.Kind.WORD ? at + 2 : at + 1;
    }

    /** A statement that is a keyword and a qualified name. */
    private void line(Kind kind, int name) {
        int last = name;
        while (tokens.isSymbol(last + 1, '.')
                && (tokens.kind(last + 2) == Token.Kind.WORD || tokens.isSymbol(last + 2, '*'))) {
            last += 2;
        }
        if (tokens.kind(name) != Token.Kind.WORD) {
            at++;
            return;
        }
        int start = start(at);
        int from = start(name);
        int to = end(last);
        boolean function = tokens.isWord(at + 1, "accumulate") || tokens.isWord(at + 1, "acc");
        at = function && tokens.kind(last + 1) == Token.Kind.WORD ? last + 2 : last + 1;
        blocks.add(block(kind, tokens.text().substring(from, to), from, to, start, end(at - 1)));
    }

    private void global() {
        int name = at + 1;
        while (name < tokens.list().size() && !tokens.startsLine(name) && !tokens.isSymbol(name, ';')) {
            name++;
        }
        int last = Math.max(at, name - 1);
        blocks.add(block(Kind.GLOBAL, tokens.word(last), start(last), end(last), start(at), end(last)));
        at = last + 1;
    }

    private static Block block(Kind kind, String name, int nameStart, int nameEnd, int start, int end) {
        return new Block(kind, name, nameStart, nameEnd, start, end, true, -1, -1, List.of(), List.of());
    }

    private void function() {
        int open = at + 1;
        while (open < tokens.list().size() && !tokens.isSymbol(open, '(') && !opensStatement(open)) {
            open++;
        }
        int name = Math.max(at, open - 1);
        int last = closingBrace(open);
        blocks.add(new Block(Kind.FUNCTION, tokens.word(name), start(name), end(name), start(at), end(last),
                tokens.isSymbol(last, '}'), -1, -1, List.of(), List.of()));
        at = last + 1;
    }

    private int closingBrace(int from) {
        int depth = 0;
        for (int i = from; i < tokens.list().size(); i++) {
            if (opensStatement(i)) {
                return Math.max(at, i - 1);
            }
            depth += tokens.isSymbol(i, '{') ? 1 : tokens.isSymbol(i, '}') ? -1 : 0;
            if (depth == 0 && tokens.isSymbol(i, '}')) {
                return i;
            }
        }
        return tokens.list().size() - 1;
    }

    private void declaration() {
        String word = tokens.word(at + 1);
        boolean named = tokens.kind(at + 2) == Token.Kind.WORD && !tokens.startsLine(at + 2);
        if (named && word.equals("enum")) {
            body(Kind.ENUM, at + 2);
        } else if (named && (word.equals("trait") || word.equals("type"))) {
            body(Kind.TYPE, at + 2);
        } else if (named && word.equals("window") || word.equals("entry")) {
            body(Kind.OTHER_DECLARATION, at + 2);
        } else {
            body(Kind.TYPE, at + 1);
        }
    }

    private void body(Kind kind, int name) {
        int opening = at;
        int last = lastOf(kind, name);
        boolean hasName = name <= last && name < tokens.list().size() && isName(name) && !isKeyword(name);
        int nameEnd = hasName ? qualifiedEnd(kind, name) : opening;
        String text = hasName ? unquoted(tokens.text().substring(start(name), end(nameEnd))) : "";
        int when = find("when", nameEnd + 1, last);
        int then = kind == Kind.RULE ? find("then", nameEnd + 1, last) : -1;
        int head = when >= 0 ? when : then >= 0 ? then : last;
        blocks.add(
                new Block(kind, text, hasName ? start(name) : start(opening), end(nameEnd), start(opening), end(last),
                        tokens.isWord(last, "end"), offset(when), offset(then), annotations(nameEnd + 1, head),
                        kind == Kind.TYPE || kind == Kind.ENUM ? members(nameEnd + 1, last) : List.of()));
        at = last + 1;
    }

    private boolean isName(int index) {
        return tokens.kind(index) == Token.Kind.WORD && !tokens.isWord(index, "end")
                || tokens.kind(index) == Token.Kind.STRING || tokens.kind(index) == Token.Kind.OPEN_STRING;
    }

    private boolean isKeyword(int index) {
        return tokens.isWord(index, "when") || tokens.isWord(index, "then");
    }

    private int qualifiedEnd(Kind kind, int name) {
        int last = name;
        while (kind != Kind.RULE && tokens.isSymbol(last + 1, '.') && tokens.kind(last + 2) == Token.Kind.WORD) {
            last += 2;
        }
        return last;
    }

    /** The {@code end} of a body, or the token before the statement that follows without one. */
    private int lastOf(Kind kind, int name) {
        for (int i = Math.max(name, at + 1); i < tokens.list().size(); i++) {
            if (i > name && closes(i)) {
                return i;
            }
            if (i > name && opensStatement(i) && !(kind == Kind.RULE && insideCode(i))) {
                return i - 1;
            }
        }
        return tokens.list().size() - 1;
    }

    /** Whether an {@code end} ends a statement; code may use the word as a name. */
    private boolean closes(int index) {
        boolean last = index + 1 >= tokens.list().size() || tokens.isSymbol(index + 1, ';')
                || tokens.startsLine(index + 1)
                || OPENING.contains(tokens.word(index + 1));
        return tokens.isWord(index, "end") && last && !tokens.isSymbol(index - 1, '.');
    }

    /** Whether a token opens a statement: a keyword at the beginning of a line, followed by a name on it. */
    private boolean opensStatement(int index) {
        return tokens.kind(index) == Token.Kind.WORD && OPENING.contains(tokens.word(index)) && tokens.startsLine(index)
                && index + 1 < tokens.list().size() && isName(index + 1) && !tokens.startsLine(index + 1)
                && !tokens.isSymbol(index + 2, '=') && !tokens.isSymbol(index + 2, ':');
    }

    private boolean insideCode(int index) {
        return tokens.isSymbol(index + 2, ';') || tokens.isSymbol(index - 1, '.');
    }

    private int find(String word, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.isWord(i, word) && !tokens.isSymbol(i - 1, '.') && !tokens.isSymbol(i + 1, ':')) {
                return i;
            }
        }
        return -1;
    }

    private List<Annotation> annotations(int from, int to) {
        List<Annotation> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (tokens.isSymbol(i, '@') && tokens.kind(i + 1) == Token.Kind.WORD) {
                Annotation annotation = annotation(i);
                found.add(annotation);
                i = indexAt(annotation.end(), i);
            }
        }
        return List.copyOf(found);
    }

    private int indexAt(int offset, int from) {
        int i = from;
        while (i + 1 < tokens.list().size() && start(i + 1) < offset) {
            i++;
        }
        return i;
    }

    private Annotation annotation(int index) {
        String name = tokens.word(index + 1);
        if (!tokens.isSymbol(index + 2, '(')) {
            return new Annotation(name, "", start(index), end(index + 1));
        }
        int depth = 0;
        int i = index + 2;
        do {
            depth += tokens.isSymbol(i, '(') ? 1 : tokens.isSymbol(i, ')') ? -1 : 0;
            i++;
        } while (depth > 0 && i < tokens.list().size());
        int close = depth == 0 ? start(i - 1) : end(i - 1);
        return new Annotation(name, tokens.text().substring(end(index + 2), Math.max(end(index + 2), close)).trim(),
                start(index), end(i - 1));
    }

    private List<Member> members(int from, int last) {
        List<Member> found = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < last; i++) {
            depth = Math.max(0, depth + (tokens.isSymbol(i, '(') ? 1 : tokens.isSymbol(i, ')') ? -1 : 0));
            boolean word = depth == 0 && tokens.kind(i) == Token.Kind.WORD && !tokens.isSymbol(i - 1, '@');
            if (word && tokens.isSymbol(i + 1, ':')) {
                found.add(new Member(tokens.word(i), start(i), true));
            } else if (word && isValue(i)) {
                found.add(new Member(tokens.word(i), start(i), false));
            }
        }
        return List.copyOf(found);
    }

    private boolean isValue(int index) {
        return (tokens.isSymbol(index + 1, '(') || tokens.isSymbol(index + 1, ',') || tokens.isSymbol(index + 1, ';'))
                && !tokens.isSymbol(index - 1, ':') && !tokens.isSymbol(index - 1, '.')
                && !tokens.isSymbol(index - 1, '=');
    }

    private int offset(int index) {
        return index < 0 ? -1 : start(index);
    }

    private int start(int index) {
        return index < tokens.list().size() ? tokens.list().get(Math.max(0, index)).start() : tokens.text().length();
    }

    private int end(int index) {
        return index < tokens.list().size() ? tokens.list().get(Math.max(0, index)).end() : tokens.text().length();
    }

    /**
     * A name without the quotes around it.
     *
     * @param name a name as a file writes it
     * @return the name as people say it
     */
    public static String unquoted(String name) {
        boolean quoted = name.length() >= 2 && (name.charAt(0) == '"' || name.charAt(0) == '\'')
                && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1) : name.startsWith("\"") ? name.substring(1) : name;
    }
}
