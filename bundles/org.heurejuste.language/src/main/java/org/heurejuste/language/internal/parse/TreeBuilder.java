package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heurejuste.language.internal.green.GreenElement;
import org.heurejuste.language.internal.green.GreenNode;
import org.heurejuste.language.internal.green.GreenToken;
import org.heurejuste.language.syntax.SyntaxKind;

/** Builds green nodes from the inside out. A node can be begun after some of its parts have been built. */
final class TreeBuilder {

    private static final int LONGEST_SHARED = 24;

    private final Map<GreenToken, GreenToken> shared = new HashMap<>();
    private final List<GreenElement> parts = new ArrayList<>();

    /** The place where a node may be begun. */
    int mark() {
        return parts.size();
    }

    void token(SyntaxKind kind, String text) {
        GreenToken token = new GreenToken(kind, text);
        parts.add(text.length() > LONGEST_SHARED ? token : shared.computeIfAbsent(token, t -> t));
    }

    /** Makes a node of everything built since a mark. */
    void node(int mark, SyntaxKind kind) {
        List<GreenElement> children = parts.subList(mark, parts.size());
        GreenNode node = GreenNode.of(kind, children);
        children.clear();
        parts.add(node);
    }

    /** Forgets everything built since a mark. */
    void reset(int mark) {
        parts.subList(mark, parts.size()).clear();
    }

    List<GreenElement> take() {
        List<GreenElement> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }
}
