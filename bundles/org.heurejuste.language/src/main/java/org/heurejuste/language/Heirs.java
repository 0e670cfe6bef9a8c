package org.heurejuste.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;

/** The rules that extend other rules: what those bind, these use. */
final class Heirs {

    private final Map<String, List<SyntaxNode>> byParent = new HashMap<>();

    Heirs(SortedMap<String, SyntaxTree> trees) {
        trees.values().stream().filter(tree -> tree.kind() == SourceKind.RULES)
                .flatMap(tree -> tree.root().nodes(SyntaxKind.RULE))
                .forEach(rule -> parent(rule)
                        .ifPresent(name -> byParent.computeIfAbsent(name, key -> new ArrayList<>()).add(rule)));
    }

    private static Optional<String> parent(SyntaxNode rule) {
        List<SyntaxToken> head = rule.tokens().limit(4).toList();
        return head.size() == 4 && head.get(2).is("extends")
                ? Optional.of(Names.unquoted(head.get(3).text()))
                : Optional.empty();
    }

    /** Whether a rule that extends a rule, or one that extends that, uses a variable of it. */
    boolean use(SyntaxNode rule, String variable) {
        return !byParent.isEmpty() && use(name(rule), variable, new HashSet<>());
    }

    private boolean use(String rule, String variable, Set<String> seen) {
        return seen.add(rule) && byParent.getOrDefault(rule, List.of()).stream()
                .anyMatch(heir -> heir.allTokens().stream()
                        .anyMatch(token -> token.is(SyntaxKind.WORD) && token.is(variable))
                        || use(name(heir), variable, seen));
    }

    private static String name(SyntaxNode rule) {
        return rule.tokens().skip(1).findFirst().map(token -> Names.unquoted(token.text())).orElse("");
    }
}
