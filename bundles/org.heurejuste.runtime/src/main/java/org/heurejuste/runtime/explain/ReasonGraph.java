package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * The chain from the facts of a case to a decision, to be drawn from left to right: facts, the rules that they met, what these rules made,
 * and so on up to the decision.
 *
 * @param nodes what is drawn
 * @param edges what leads to what, by the places of the nodes
 */
public record ReasonGraph(List<Node> nodes, List<Edge> edges) {

    /** Keeps its own copies. */
    public ReasonGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node stands for. */
    public enum Kind {
        /** A fact that the case gives. */
        GIVEN,
        /** A fact that a rule made. */
        MADE,
        /** A condition that was met because there was no such fact, or as a whole. */
        CONDITION,
        /** A rule that applied. */
        RULE,
        /** The decision. */
        DECISION
    }

    /**
     * A node.
     *
     * @param kind what it stands for
     * @param title what it is called, in the reader's language
     * @param lines the values that were read of it; empty where none were
     * @param span where it is written; null for facts
     * @param layer how far from the facts of the case, from 0; everything that leads to it stands in a lower layer
     */
    public record Node(Kind kind, String title, List<String> lines, @Nullable SourceSpan span, int layer) {

        /** Keeps its own copy. */
        public Node {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An edge.
     *
     * @param from the place of the node that leads, from 0
     * @param to the place of the node that it leads to, from 0
     */
    public record Edge(int from, int to) {
    }
}
