package org.heurejuste.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.statement.Duplicates;

/** Finds rules, queries and types whose name another one of their package has already. */
final class DuplicateNames {

    private final Map<String, Place> rules = new HashMap<>();
    private final Map<String, Place> types = new HashMap<>();
    private final Map<String, List<Diagnostic>> found = new HashMap<>();

    private record Place(String path, SyntaxTree tree, int offset) {
    }

    DuplicateNames(SortedMap<String, SyntaxTree> trees) {
        trees.forEach((path, tree) -> {
            if (tree.kind() != SourceKind.SENTENCES) {
                String of = tree.root().node(SyntaxKind.PACKAGE).flatMap(node -> node.node(SyntaxKind.NAME))
                        .map(SyntaxNode::text).orElse("");
                tree.root().nodes().forEach(statement -> look(of, path, tree, statement));
            }
        });
    }

    /** The names of a file that stand in it or in a file before it. */
    List<Diagnostic> in(String path) {
        return found.getOrDefault(path, List.of());
    }

    private void look(String packageName, String path, SyntaxTree tree, SyntaxNode statement) {
        boolean rule = statement.is(SyntaxKind.RULE) || statement.is(SyntaxKind.QUERY);
        if (!rule && !statement.is(SyntaxKind.TYPE) && !statement.is(SyntaxKind.ENUM)) {
            return;
        }
        SyntaxToken token = (rule
                ? statement.tokens().skip(1).findFirst()
                        .filter(title -> title.is(SyntaxKind.TEXT) || title.is(SyntaxKind.WORD))
                : statement.node(SyntaxKind.NAME).flatMap(name -> name.token(SyntaxKind.WORD))).orElse(null);
        if (token == null) {
            return;
        }
        String name = rule ? Names.unquoted(token.text()) : token.text();
        Place first = (rule ? rules : types).putIfAbsent(packageName + '\n' + name,
                new Place(path, tree, token.start()));
        if (first != null) {
            SourceSpan place = Diagnostics.span(path, tree, token.start(), token.length());
            SourceSpan other = Diagnostics.span(first.path(), first.tree(), first.offset(), 0);
            found.computeIfAbsent(path, file -> new ArrayList<>())
                    .add(rule ? Duplicates.rule(name, place, other) : Duplicates.type(name, place, other));
        }
    }
}
