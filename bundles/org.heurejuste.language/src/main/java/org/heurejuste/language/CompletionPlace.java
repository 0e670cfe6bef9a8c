package org.heurejuste.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.parse.Operators;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;

/** Where in a file something is to be written: what is told by the words before the place, for what follows is being written. */
final class CompletionPlace {

    enum Region {
        FILE, DECLARATION, HEAD, CONDITIONS, CONSEQUENCE, SENTENCES
    }

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    private final SyntaxTree tree;
    private final int offset;
    private final Optional<SyntaxNode> statement;
    private final List<SyntaxToken> before;
    private final String prefix;

    CompletionPlace(SyntaxTree tree, int offset) {
        this.tree = tree;
        this.offset = offset;
        int start = offset;
        while (start > 0 && Character.isJavaIdentifierPart(tree.text().charAt(start - 1))) {
            start--;
        }
        this.prefix = tree.text().substring(start, offset);
        this.statement = open(start);
        int limit = start;
        this.before = statement.map(SyntaxNode::allTokens).orElse(List.of()).stream()
                .filter(token -> !token.kind().isTrivia() && token.end() <= limit).toList();
    }

    /** The statement that a place belongs to: the last one that began before it and is not closed before it. */
    private Optional<SyntaxNode> open(int start) {
        Optional<SyntaxNode> last = tree.root().nodes().filter(node -> node.start() < start)
                .reduce((first, second) -> second);
        return last.filter(node -> start <= node.end() || !isClosed(node));
    }

    private boolean isClosed(SyntaxNode node) {
        return switch (node.kind()) {
            case RULE, QUERY, TYPE, ENUM -> node.tokens().reduce((a, b) -> b)
                    .filter(token -> tree.keywords().meaning(token.text()).equals("end")).isPresent();
            default -> true;
        };
    }

    Region region() {
        SyntaxKind kind = statement.map(SyntaxNode::kind).orElse(SyntaxKind.FILE);
        return switch (kind) {
            case RULE -> rule();
            case QUERY -> Region.CONDITIONS;
            case FUNCTION -> Region.CONSEQUENCE;
            case TYPE, ENUM -> Region.DECLARATION;
            default -> Region.FILE;
        };
    }

    private Region rule() {
        Region region = Region.HEAD;
        for (SyntaxToken token : before) {
            boolean when = token.parent().is(SyntaxKind.CONDITIONS)
                    && tree.keywords().meaning(token.text()).equals("when");
            boolean then = token.parent().is(SyntaxKind.CONSEQUENCE)
                    && tree.keywords().meaning(token.text()).equals("then");
            region = then ? Region.CONSEQUENCE : when ? Region.CONDITIONS : region;
        }
        return region;
    }

    SyntaxTree tree() {
        return tree;
    }

    /** The beginning of a word that stands right before the place. */
    String prefix() {
        return prefix;
    }

    int start() {
        return offset - prefix.length();
    }

    int offset() {
        return offset;
    }

    Optional<SyntaxNode> statement() {
        return statement;
    }

    /** The text of a word before the place: 1 is the last one; empty where there is none. */
    String back(int count) {
        return count <= before.size() ? before.get(before.size() - count).text() : "";
    }

    Optional<SyntaxToken> token(int count) {
        return count > 0 && count <= before.size() ? Optional.of(before.get(before.size() - count)) : Optional.empty();
    }

    private boolean isWord(int count) {
        return count <= before.size() && before.get(before.size() - count).is(SyntaxKind.WORD);
    }

    /** Where the bracket that the place is inside of stands, counted back; 0 where there is none. */
    int bracket() {
        int depth = 0;
        for (int count = 1; count <= before.size(); count++) {
            SyntaxToken token = before.get(before.size() - count);
            if (token.is(SyntaxKind.SYMBOL)) {
                boolean opens = "([{".contains(token.text());
                if (opens && depth == 0) {
                    return count;
                }
                depth += opens ? -1 : ")]}".contains(token.text()) ? 1 : 0;
            }
        }
        return 0;
    }

    /** How many commas stand between a bracket, counted back, and the place; those in inner brackets do not count. */
    int commas(int bracket) {
        int commas = 0;
        int depth = 0;
        for (int count = 1; count < bracket; count++) {
            String word = back(count);
            depth += ")]}".contains(word) ? 1 : "([{".contains(word) ? -1 : 0;
            commas += depth == 0 && word.equals(",") ? 1 : 0;
        }
        return commas;
    }

    /** The type of the pattern that the place is inside of; empty outside of patterns. */
    String pattern() {
        int bracket = bracket();
        if (bracket > 0 && back(bracket + 1).equals("in")) {
            return at(bracket).pattern();
        }
        boolean call = bracket > 0 && isWord(bracket + 1) && Character.isUpperCase(back(bracket + 1).charAt(0));
        return call ? back(bracket + 1) : "";
    }

    /** The dotted name that what is written here is compared with; empty where nothing is. */
    String comparedWith() {
        int bracket = bracket();
        if (bracket > 0 && back(bracket + 1).equals("in")) {
            return dotted(back(bracket + 2).equals("not") ? bracket + 3 : bracket + 2);
        }
        boolean operator = COMPARISONS.contains(back(1)) || Operators.isWord(back(1)) && isWord(2);
        return operator ? dotted(back(2).equals("not") ? 3 : 2) : "";
    }

    /** Whether a comparison may follow: a name stands before the place. */
    String comparable() {
        return isWord(1) && !back(1).equals("not") && !Operators.isWord(back(1)) ? dotted(1) : "";
    }

    /** The dotted name that ends with a word or a call, counted back; of calls the arguments are left out. */
    private String dotted(int count) {
        StringBuilder name = new StringBuilder();
        int at = count;
        while (isWord(at) || back(at).equals(")")) {
            int word = isWord(at) ? at : opening(at) + 1;
            if (!isWord(word)) {
                return name.toString();
            }
            name.insert(0, back(word) + (word == at ? "" : "()"));
            if (!back(word + 1).equals(".") && !back(word + 1).equals("!.")) {
                return name.toString();
            }
            name.insert(0, ".");
            at = word + 2;
        }
        return name.toString();
    }

    /** Where the bracket that is closed there is opened, both counted back. */
    private int opening(int closing) {
        int depth = 0;
        for (int count = closing; count <= before.size(); count++) {
            depth += back(count).equals(")") ? 1 : back(count).equals("(") ? -1 : 0;
            if (depth == 0) {
                return count;
            }
        }
        return before.size();
    }

    /** The dotted name before the point right before the place; empty where there is no point. */
    String qualifier() {
        boolean point = back(1).equals(".") || back(1).equals("!.");
        return point ? dotted(2) : "";
    }

    /** What is changed by the {@code modify} in whose block the place begins a change; empty where it is no such place. */
    String modified() {
        int bracket = bracket();
        boolean begins = back(1).equals("{") || back(1).equals(",");
        boolean block = begins && back(bracket).equals("{") && back(bracket + 1).equals(")");
        return block && back(opening(bracket + 1) + 1).equals("modify") ? dotted(bracket + 2) : "";
    }

    /** The place right before a word, counted back, where the word before that is being written. */
    CompletionPlace at(int count) {
        return new CompletionPlace(tree, before.get(before.size() - count).start());
    }

    String typeOf(String name, Scope scope) {
        return scope.typeOf(name, pattern());
    }
}
