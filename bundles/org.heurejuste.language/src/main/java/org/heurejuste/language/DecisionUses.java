package org.heurejuste.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/** Which rules make what other rules read: the call hierarchy of a policy. */
public final class DecisionUses {

    private DecisionUses() {}

    /**
     * What each rule reads and makes.
     *
     * @param snapshot the project
     * @return the rules of its rule files, in the order of the files and of the rules in them
     */
    public static List<DecisionUse> of(LanguageSnapshot snapshot) {
        return snapshot.names().all(Kind.RULE).stream().map(rule -> use(snapshot.names(), rule)).toList();
    }

    /**
     * The rules that make a decision or term.
     *
     * @param snapshot the project
     * @param type the name of a type
     * @return the rules whose consequences create it
     */
    public static List<DecisionUse> makersOf(LanguageSnapshot snapshot, String type) {
        return of(snapshot).stream().filter(use -> use.makes().contains(type)).toList();
    }

    /**
     * The rules that read a fact, decision or term.
     *
     * @param snapshot the project
     * @param type the name of a type
     * @return the rules whose conditions match it
     */
    public static List<DecisionUse> readersOf(LanguageSnapshot snapshot, String type) {
        return of(snapshot).stream().filter(use -> use.reads().contains(type)).toList();
    }

    private static DecisionUse use(Names names, Declared rule) {
        Set<String> known = names.types().stream().map(Declared::name).collect(Collectors.toSet());
        List<String> reads = rule.node().all(SyntaxKind.PATTERN).stream()
                .flatMap(pattern -> pattern.node(SyntaxKind.NAME).stream()).map(SyntaxNode::text).map(Names::simple)
                .filter(known::contains).distinct().toList();
        List<String> makes = rule.node().all(SyntaxKind.CODE).stream().flatMap(code -> made(code, known).stream())
                .distinct().toList();
        return new DecisionUse(rule.name(), TextRange.of(rule), reads, makes);
    }

    private static List<String> made(SyntaxNode code, Set<String> known) {
        List<SyntaxToken> words = code.allTokens().stream().filter(token -> !token.kind().isTrivia()).toList();
        return IntStream.range(1, words.size()).filter(i -> words.get(i - 1).is("new"))
                .mapToObj(i -> words.get(i).text()).filter(known::contains).toList();
    }
}
