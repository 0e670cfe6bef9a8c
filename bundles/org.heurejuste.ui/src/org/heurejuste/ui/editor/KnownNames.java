package org.heurejuste.ui.editor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;

/** The names that a policy's rules and declarations are written in: types, fields, values, variables. For one thread. */
final class KnownNames {

    /** An edit makes one new tree; the names of all others stay. */
    private final Map<SyntaxTree, Set<String>> names = new WeakHashMap<>();

    /** The names of a policy, as they are written. */
    Set<String> of(LanguageSnapshot policy) {
        Collection<SyntaxTree> trees = policy.trees().values();
        names.keySet().retainAll(trees);
        Set<String> all = new HashSet<>();
        trees.stream().filter(tree -> tree.kind() == SourceKind.RULES)
                .forEach(tree -> all.addAll(names.computeIfAbsent(tree, KnownNames::in)));
        return all;
    }

    private static Set<String> in(SyntaxTree tree) {
        Set<String> found = new HashSet<>();
        tree.root().allTokens().stream().filter(token -> token.is(SyntaxKind.WORD))
                .forEach(token -> found.add(token.text()));
        return found;
    }
}
