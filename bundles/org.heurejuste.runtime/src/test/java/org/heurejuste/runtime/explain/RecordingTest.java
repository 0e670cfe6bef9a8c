package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cases that are decided first and asked about later. */
class RecordingTest {

    @Test
    @DisplayName("a recording is asked when many more cases have been decided, and tells of its own")
    void laterOn() {
        try (Explainer explainer = Explained.explainer(when("Order( $p : price > 5 )"))) {
            List<Recording> recordings = new ArrayList<>();
            for (int price = 6; price < 60; price++) {
                recordings.add(explainer.record(order(explainer, price)));
            }
            assertThat(why(explainer, recordings.get(0))).contains("because of Order a: price = 6.00");
            assertThat(why(explainer, recordings.get(50))).contains("because of Order a: price = 56.00");
            assertThat(recordings.get(3).outcome()).isInstanceOf(Outcome.Decided.class);
        }
    }

    @Test
    @DisplayName("it may be asked again, and about rules that did not fire")
    void again() {
        String rules = rule("R", "salience 10", "$o : Order( price < 9 )")
                + "rule \"Later\" when $o : Order( price < 9 ) then modify( $o ) { setPrice( new BigDecimal( 9 ) ) } end\n"
                + rule("Silent", "", "Order( price > 20 )");
        try (Explainer explainer = Explained.explainer(rules)) {
            Recording recording = explainer.record(order(explainer, 8));
            assertThat(recording.explain(any -> true)).isEqualTo(recording.explain(any -> true));
            assertThat(why(explainer, recording)).contains("because of Order a: price = 8.00");
            assertThat(((Explanation.Decided) recording.explain(any -> true)).whyNots()).hasSize(1);
        }
    }

    @Test
    @DisplayName("values are those of the firing, also where a consequence changes a fact without a word to the engine")
    void unannounced() {
        String rules = rule("R", "salience 10", "Order( price == 8 )").replace("then ",
                "then $o.setPrice( new BigDecimal( 3 ) ); ").replace("Order(", "$o : Order(")
                + rule("Then", "", "Order( id == \"a\", $p : price )");
        try (Explainer explainer = Explained.explainer(rules)) {
            Recording recording = explainer.record(order(explainer, 8));
            Explanation.Decided explained = (Explanation.Decided) recording.explain(any -> true);
            ExplanationText text = new ExplanationText(explainer.clauses(), Locale.ENGLISH);
            assertThat(text.why(explained.firings().get(0)).plain()).anyMatch(line -> line.endsWith("price = 8.00"));
            assertThat(text.why(explained.firings().get(1)).plain()).anyMatch(line -> line.endsWith("price = 3.00"));
        }
    }

    @Test
    @DisplayName("facts that a term holds, or that were gathered, are known as they were as well")
    void byWayOfOthers() {
        String rules = "rule \"Big\" salience 20 when $o : Order( price == 8 ) then insert( new Big( $o ) ); end\n"
                + rule("R", "salience 10", "Big( order.price == 8 )\n"
                        + "accumulate( Order( $p : price ); $s : sum( $p ); $s == 8 )")
                + "rule \"Change\" when $b : Big() then $b.getOrder().setPrice( new BigDecimal( 1 ) ); end\n";
        try (Explainer explainer = Explained.explainer(rules)) {
            assertThat(why(explainer, explainer.record(order(explainer, 8))))
                    .contains("because of Order a: price = 8.00");
        }
    }

    private static Case order(Explainer explainer, int price) {
        return Explained.read(explainer, "'name': 'x', 'given': {'Order': {'id': 'a', 'price': " + price + "}}");
    }

    private static List<String> why(Explainer explainer, Recording recording) {
        Explanation.Decided explained = (Explanation.Decided) recording.explain(any -> false);
        return new ExplanationText(explainer.clauses(), Locale.ENGLISH).why(explained.decisions().get(0)).plain()
                .stream().map(String::strip).toList();
    }
}
