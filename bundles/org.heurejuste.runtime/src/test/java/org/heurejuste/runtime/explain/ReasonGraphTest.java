package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.List;

import org.heurejuste.runtime.explain.ReasonGraph.Kind;
import org.heurejuste.runtime.explain.ReasonGraph.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The picture of the chain that leads to a decision. */
class ReasonGraphTest {
    private static final String BIG = "rule \"Big\" when $o : Order( price > 100 ) then insert( new Big( $o ) ); end\n";

    @Test
    @DisplayName("leads from the facts of the case over what rules made to the decision")
    void chain() {
        ReasonGraph graph = Explained.of(BIG + when("Big( $o : order )\nClient( age > 3 )"),
                "'Client': {'age': 4}, 'Order': {'id': 'a', 'price': 700}").graph();

        assertThat(paths(graph)).containsExactlyInAnyOrder("Order a -> Big", "Big -> Big order no. 1",
                "Big order no. 1 -> R", "Customer -> R", "R -> Answer");
        assertThat(graph.nodes()).extracting(Node::kind).containsExactlyInAnyOrder(Kind.GIVEN, Kind.RULE, Kind.MADE,
                Kind.GIVEN, Kind.RULE, Kind.DECISION);
    }

    @Test
    @DisplayName("puts everything to the right of what leads to it")
    void layers() {
        ReasonGraph graph = Explained.of(BIG + when("Big()\nClient()"), "'Order': {'id': 'a', 'price': 700}").graph();

        assertThat(graph.edges()).allSatisfy(edge -> assertThat(graph.nodes().get(edge.from()).layer())
                .isLessThan(graph.nodes().get(edge.to()).layer()));
    }

    @Test
    @DisplayName("holds a fact once, with every value that was read of it")
    void onceEach() {
        ReasonGraph graph = Explained.of(BIG + when("Big()\nOrder( paid )"),
                "'Order': {'id': 'a', 'price': 700, 'paid': true}").graph();

        assertThat(graph.nodes()).filteredOn(node -> node.kind() == Kind.GIVEN).singleElement()
                .extracting(Node::lines).isEqualTo(List.of("price = 700.00", "paid = yes"));
    }

    @Test
    @DisplayName("shows what was not there, with its place in the rules")
    void absence() {
        ReasonGraph graph = Explained.of(when("not Order( paid )"), "'Client': {}").graph();

        assertThat(graph.nodes()).filteredOn(node -> node.kind() == Kind.CONDITION).singleElement()
                .satisfies(node -> assertThat(node.title()).isEqualTo("not Order( paid )"))
                .satisfies(node -> assertThat(node.span()).isNotNull());
    }

    private static List<String> paths(ReasonGraph graph) {
        return graph.edges().stream()
                .map(edge -> graph.nodes().get(edge.from()).title() + " -> " + graph.nodes().get(edge.to()).title())
                .toList();
    }
}
