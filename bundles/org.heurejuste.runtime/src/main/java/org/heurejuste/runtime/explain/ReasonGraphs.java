package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.runtime.explain.ReasonGraph.Edge;
import org.heurejuste.runtime.explain.ReasonGraph.Kind;
import org.heurejuste.runtime.explain.ReasonGraph.Node;
import org.jspecify.annotations.Nullable;

/** Draws up the graph of a decision. Each fact and each firing stands in it once, however often it is a reason. */
final class ReasonGraphs {
    private final Words words;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();

    private ReasonGraphs(Words words) {
        this.words = words;
    }

    static ReasonGraph of(ExplainedDecision decision, Words words) {
        ReasonGraphs graph = new ReasonGraphs(words);
        int rule = graph.rule(decision.reason());
        Node made = graph.nodes.get(rule);
        int place = graph.add(new Node(Kind.DECISION, words.decisionName(decision.decision()),
                words.decisionValues(decision.decision()), made.span(), made.layer() + 1));
        graph.edges.add(new Edge(rule, place));
        return new ReasonGraph(graph.nodes, graph.edges);
    }

    private int rule(Reason reason) {
        Integer known = places.get(reason.number());
        if (known != null) {
            return known;
        }
        List<Integer> causes = new ArrayList<>();
        reason.supports().forEach(support -> support(support, causes));
        int layer = causes.stream().mapToInt(cause -> nodes.get(cause).layer() + 1).max().orElse(0);
        int place = add(new Node(Kind.RULE, reason.rule().name(), List.of(), reason.rule().span(), layer));
        causes.stream().distinct().forEach(cause -> edges.add(new Edge(cause, place)));
        places.put(reason.number(), place);
        return place;
    }

    private void support(Support support, List<Integer> causes) {
        support.facts().forEach(fact -> causes.add(fact(fact)));
        if (support.facts().isEmpty()) {
            Condition condition = support.condition();
            causes.add(add(new Node(Kind.CONDITION, condition.text(), List.of(), condition.span(), 0)));
        }
    }

    private int fact(SeenFact fact) {
        Integer known = places.get(fact.name());
        return known == null ? newFact(fact) : again(known, fact);
    }

    private int newFact(SeenFact fact) {
        Reason maker = fact.madeBy();
        Integer rule = maker == null ? null : rule(maker);
        int place = add(node(fact, rule));
        if (rule != null) {
            edges.add(new Edge(rule, place));
        }
        places.put(fact.name(), place);
        return place;
    }

    private Node node(SeenFact fact, @Nullable Integer rule) {
        return new Node(rule == null ? Kind.GIVEN : Kind.MADE, words.fact(fact.name()), words.ownValues(fact), null,
                rule == null ? 0 : nodes.get(rule).layer() + 1);
    }

    /** Another condition may have read other values of the same fact. */
    private int again(int place, SeenFact fact) {
        Node node = nodes.get(place);
        List<String> lines = new ArrayList<>(node.lines());
        words.ownValues(fact).stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        nodes.set(place, new Node(node.kind(), node.title(), lines, node.span(), node.layer()));
        return place;
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }
}
