package org.heurejuste.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleSource;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.SourceSpan;

/** Which rules make what other rules read: the call hierarchy of a policy. */
public final class DecisionUses {

    private DecisionUses() {}

    /**
     * What each rule reads and makes.
     *
     * @param snapshot the project
     * @return the rules of its rule files, then those of its tables and sentences, in the order of the files and of the rules in
     *         them
     */
    public static List<DecisionUse> of(LanguageSnapshot snapshot) {
        Set<String> types = snapshot.names().types().stream().map(Declared::name).collect(Collectors.toSet());
        Stream<DecisionUse> written = snapshot.names().all(Kind.RULE).stream()
                .filter(rule -> isRuleFile(snapshot.project(), rule.path()))
                .map(rule -> use(rule.name(), TextRange.of(rule), rule.node(), types));
        return Stream.concat(written, meant(snapshot.project(), types)).toList();
    }

    private static boolean isRuleFile(PolicyProject project, String path) {
        return project.source(path).filter(file -> file.kind() == SourceKind.RULES).isPresent();
    }

    /** Tables and sentences say in other words what they read and make: the rules that they mean are looked at. */
    private static Stream<DecisionUse> meant(PolicyProject project, Set<String> types) {
        boolean any = project.sources().stream()
                .anyMatch(file -> file.kind() == SourceKind.TABLE || file.kind() == SourceKind.SENTENCE_RULES);
        return any
                ? PolicyCompiler.ruleSources(project).stream()
                        .filter(source -> !isRuleFile(project, source.span(0, 0).path()))
                        .flatMap(source -> uses(source, types))
                : Stream.empty();
    }

    private static Stream<DecisionUse> uses(RuleSource source, Set<String> types) {
        return SyntaxTree.parse(source.drl()).root().nodes(SyntaxKind.RULE).flatMap(rule -> rule.allTokens().stream()
                .filter(token -> !token.kind().isTrivia()).skip(1).limit(1).map(name -> {
                    SourceSpan place = source.span(name.start(), name.length());
                    return use(Names.unquoted(name.text()), new TextRange(place.path(), place.offset(), place.length()),
                            rule, types);
                }));
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

    private static DecisionUse use(String name, TextRange range, SyntaxNode rule, Set<String> types) {
        List<String> reads = rule.all(SyntaxKind.PATTERN).stream()
                .flatMap(pattern -> pattern.node(SyntaxKind.NAME).stream()).map(SyntaxNode::text).map(Names::simple)
                .filter(types::contains).distinct().toList();
        List<String> makes = rule.all(SyntaxKind.CODE).stream().flatMap(code -> made(code, types).stream()).distinct()
                .toList();
        return new DecisionUse(name, range, reads, makes);
    }

    private static List<String> made(SyntaxNode code, Set<String> known) {
        List<SyntaxToken> words = code.allTokens().stream().filter(token -> !token.kind().isTrivia()).toList();
        return IntStream.range(1, words.size()).filter(i -> words.get(i - 1).is("new"))
                .mapToObj(i -> words.get(i).text()).filter(known::contains).toList();
    }
}
