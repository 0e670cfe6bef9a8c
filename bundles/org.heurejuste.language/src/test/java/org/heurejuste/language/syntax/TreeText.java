package org.heurejuste.language.syntax;

/** Writes a tree for people: a node a line, tokens in quotes, without blanks and comments. */
final class TreeText {

    private final StringBuilder text = new StringBuilder();

    private TreeText() {}

    static String of(SyntaxNode node) {
        TreeText tree = new TreeText();
        tree.node(node, 0);
        return tree.text.toString();
    }

    private void node(SyntaxNode node, int depth) {
        text.append("  ".repeat(depth)).append(node.kind());
        boolean simple = node.nodes().findAny().isEmpty();
        if (simple) {
            node.tokens().forEach(token -> text.append(' ').append(token.text()));
            text.append('\n');
            return;
        }
        text.append('\n');
        for (SyntaxElement child : node.children()) {
            if (child instanceof SyntaxNode inner) {
                node(inner, depth + 1);
            } else if (!child.kind().isTrivia()) {
                text.append("  ".repeat(depth + 1)).append("' ").append(child.text()).append('\n');
            }
        }
    }
}
