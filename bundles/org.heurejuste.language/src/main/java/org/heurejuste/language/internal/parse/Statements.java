package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heurejuste.language.internal.parse.Statement.Kind;
import org.heurejuste.language.syntax.SyntaxKind;

/**
 * Finds the statements of a text before any is read, as the engine delimits them; where an {@code end} is missing, the next
 * statement begins all the same.
 */
final class Statements {

    private static final Map<String, Kind> KINDS = Map.of("package", Kind.PACKAGE, "unit", Kind.UNIT, "import",
            Kind.IMPORT, "global", Kind.GLOBAL, "declare", Kind.DECLARE, "function", Kind.FUNCTION, "query",
            Kind.QUERY, "rule", Kind.RULE);
    private static final Set<String> IMPORTED = Set.of("function", "static", "acc", "accumulate");

    private final Words words;
    private final List<Statement> found = new ArrayList<>();
    private int firstToken;

    private Statements(Words words) {
        this.words = words;
    }

    static List<Statement> of(Words words) {
        return new Statements(words).split();
    }

    private List<Statement> split() {
        int word = 0;
        while (word < words.size()) {
            Kind kind = kindAt(word);
            int end = Math.max(word + 1, end(kind, word));
            end += kind != Kind.STRAY && words.is(end, ";") ? 1 : 0;
            add(kind, end - 1);
            word = end;
        }
        if (firstToken < words.tokens().size()) {
            found.add(new Statement(Kind.BLANK, firstToken, words.tokens().size()));
        }
        return found;
    }

    /** A comment behind the last word, on its line, belongs to the statement. */
    private void add(Kind kind, int lastWord) {
        Tokens tokens = words.tokens();
        int end = words.token(lastWord) + 1;
        int comment = end;
        while (comment < tokens.size() && tokens.isTrivia(comment) && !tokens.breaksLine(comment)) {
            comment++;
            end = tokens.kind(comment - 1) == SyntaxKind.WHITESPACE ? end : comment;
        }
        found.add(new Statement(kind, firstToken, end));
        firstToken = end;
    }

    private Kind kindAt(int word) {
        Kind kind = words.isWord(word) ? KINDS.get(words.meaning(word)) : null;
        return kind != null ? kind : Attributes.at(words, word).isPresent() ? Kind.ATTRIBUTE : Kind.STRAY;
    }

    private int end(Kind kind, int word) {
        return switch (kind) {
            case PACKAGE, UNIT, IMPORT, GLOBAL -> lineEnd(simpleEnd(kind, word));
            case ATTRIBUTE -> attributeEnd(word + 1);
            case DECLARE, QUERY -> blockEnd(word + 1);
            case FUNCTION -> functionEnd(word + 1);
            case RULE -> ruleEnd(word + 1);
            case STRAY, BLANK -> strayEnd(word + 1);
        };
    }

    private int simpleEnd(Kind kind, int word) {
        if (kind == Kind.GLOBAL) {
            int type = typeEnd(word + 1);
            boolean attribute = words.startsLine(type) && Attributes.at(words, type).isPresent();
            return words.isWord(type) && !startsStatement(type) && !attribute ? type + 1 : type;
        } else if (kind == Kind.IMPORT) {
            return importEnd(word + 1);
        }
        return nameEnd(word + 1);
    }

    private int importEnd(int word) {
        boolean special = IMPORTED.contains(words.meaning(word));
        int end = nameEnd(special ? word + 1 : word);
        if (words.is(end, ".") && words.is(end + 1, "*")) {
            return end + 2;
        }
        boolean accumulate = special && words.meaning(word).startsWith("acc");
        return accumulate && words.isWord(end) && !startsStatement(end) ? end + 1 : end;
    }

    private int nameEnd(int word) {
        if (!words.isWord(word) || startsStatement(word)) {
            return word;
        }
        int end = word + 1;
        while (words.is(end, ".") && words.isWord(end + 1) && !startsStatement(end + 1)) {
            end += 2;
        }
        return end;
    }

    private int typeEnd(int word) {
        int end = nameEnd(word);
        if (words.is(end, "<")) {
            int depth = 0;
            do {
                depth += words.is(end, "<") ? 1 : words.is(end, ">") ? -1 : 0;
                end++;
            } while (depth > 0 && words.exists(end) && !words.is(end, ";") && !startsStatement(end));
            return words.is(end, ".") ? typeEnd(end + 1) : arrayEnd(end);
        }
        return arrayEnd(end);
    }

    private int arrayEnd(int word) {
        int end = word;
        while (words.is(end, "[") && words.is(end + 1, "]")) {
            end += 2;
        }
        return end;
    }

    /** What follows on the line belongs to the statement, and cannot stand there. */
    private int lineEnd(int word) {
        int end = word;
        while (words.exists(end) && !words.startsLine(end) && !words.is(end, ";") && !beginsAnywhere(end)) {
            end++;
        }
        return end;
    }

    private int attributeEnd(int word) {
        int end = word;
        int depth = 0;
        while (words.exists(end) && !(depth <= 0 && (words.is(end, ";") || beginsAnywhere(end)))
                && !startsStatement(end)) {
            depth += words.nesting(end);
            end++;
        }
        return end;
    }

    private int blockEnd(int word) {
        int depth = 0;
        for (int i = word; words.exists(i); i++) {
            if (words.is(i, "end") && (depth <= 0 && !words.is(i - 1, ".") || words.startsLine(i) && endsAlone(i))) {
                return i + 1;
            } else if (i > word && startsStatement(i)) {
                return i;
            }
            depth += words.nesting(i);
        }
        return words.size();
    }

    private int functionEnd(int word) {
        int depth = 0;
        for (int i = word; words.exists(i); i++) {
            if (i > word && startsStatement(i)) {
                return i;
            }
            depth += words.is(i, "{") ? 1 : words.is(i, "}") ? -1 : 0;
            if (depth <= 0 && words.is(i, "}")) {
                return i + 1;
            }
        }
        return words.size();
    }

    private int ruleEnd(int word) {
        int end = conditionsEnd(word);
        return words.is(end, "then") ? consequenceEnd(end + 1) : words.is(end, "end") ? end + 1 : end;
    }

    /**
     * Where the conditions of a rule end.
     *
     * @param words the text
     * @param name the name of the rule
     * @return its {@code then}, or its {@code end} where there is no {@code then}, or what begins behind it
     */
    static int conditionsEnd(Words words, int name) {
        return new Statements(words).conditionsEnd(name);
    }

    private int conditionsEnd(int name) {
        int depth = 0;
        for (int i = name + 1; words.exists(i); i++) {
            boolean bare = depth <= 0 && !words.is(i - 1, ".");
            boolean then = words.is(i, "then") && (bare || words.startsLine(i) && opensCode(i));
            boolean end = words.is(i, "end") && (bare || words.startsLine(i) && endsAlone(i));
            if (then || end || startsStatement(i)) {
                return i;
            }
            depth += words.nesting(i);
        }
        return words.size();
    }

    private int consequenceEnd(int word) {
        for (int i = word; words.exists(i); i++) {
            if (words.is(i, "end") && (endsRule(i) || words.startsLine(i) && endsAlone(i))) {
                return i + 1;
            } else if (startsStatement(i)) {
                return i;
            }
        }
        return words.size();
    }

    private boolean endsRule(int end) {
        int next = words.is(end + 1, ";") ? end + 2 : end + 1;
        return !words.exists(next) || KINDS.containsKey(words.meaning(next))
                || Attributes.at(words, next).isPresent();
    }

    /** A lone {@code end} between two lines of words can be nothing else. */
    private boolean endsAlone(int end) {
        return !words.exists(end + 1) || words.startsLine(end + 1)
                && (words.isWord(end + 1) || words.kind(end + 1) == SyntaxKind.TEXT);
    }

    private boolean opensCode(int then) {
        return !words.isSymbol(then + 1) || words.is(then + 1, "[") || words.startsLine(then + 1);
    }

    private int strayEnd(int word) {
        int end = word;
        while (words.exists(end) && !beginsAnywhere(end)) {
            end++;
        }
        return end;
    }

    private boolean startsStatement(int word) {
        return words.startsLine(word) && looksLikeStatement(word);
    }

    private boolean beginsAnywhere(int word) {
        return looksLikeStatement(word) || words.startsLine(word) && kindAt(word) != Kind.STRAY
                || Attributes.at(words, word).isPresent();
    }

    private boolean looksLikeStatement(int word) {
        Kind kind = words.isWord(word) ? KINDS.get(words.meaning(word)) : null;
        if (kind == null || kind == Kind.UNIT) {
            return false;
        }
        boolean text = words.kind(word + 1) == SyntaxKind.TEXT;
        boolean name = words.isWord(word + 1);
        boolean more = words.isWord(word + 2) || !words.exists(word + 2) || words.startsLine(word + 2);
        return switch (kind) {
            case RULE -> text || name && (words.isWord(word + 2) || !words.exists(word + 2) || isOneOf(word + 2, "@"));
            case QUERY -> text || name && (more || isOneOf(word + 2, "(@"));
            case DECLARE -> name && (more || isOneOf(word + 2, "@."));
            case FUNCTION -> name && (words.isWord(word + 2) || isOneOf(word + 2, ".<[("));
            case IMPORT, PACKAGE -> name && (more || isOneOf(word + 2, ".;"));
            case GLOBAL -> name && (words.isWord(word + 2) || isOneOf(word + 2, ".<["));
            default -> false;
        };
    }

    private boolean isOneOf(int word, String signs) {
        return words.isSymbol(word) && signs.contains(words.text(word));
    }
}
