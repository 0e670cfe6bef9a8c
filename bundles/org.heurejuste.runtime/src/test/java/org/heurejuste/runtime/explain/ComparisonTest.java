package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.List;
import java.util.Locale;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.ChangeReading;
import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.runtime.WrittenValues;
import org.heurejuste.runtime.explain.Comparison.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What if: a case is changed, and its decisions are compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {
    private static final String RULES = "rule \"Dear\" when Order( price > 10, $i : id ) then insert( new Answer( \"dear \" + $i ) ); end\n"
            + "rule \"Adult\" when Client( age >= 18 ) then insert( new Answer( \"adult\" ) ); end\n"
            + when("Client()");

    private Explainer explainer;
    private ChangedCase given;

    @BeforeAll
    void load() {
        explainer = Explained.explainer(RULES);
        Case read = Explained.read(explainer, "'name': 'x', 'given': {'Client': {'age': 20},"
                + " 'Order': [{'id': 'a', 'price': 5}, {'id': 'b', 'price': 20}]}");
        given = ChangedCase.of(read);
    }

    @AfterAll
    void close() {
        explainer.close();
    }

    @Test
    @DisplayName("decisions are as before, new, or no longer made, and the changes are told in words")
    void decisionsBeforeAndNow() {
        ChangedCase changed = with(with(given, "Order[a].price", "10,01"), "Client.age", "17");

        assertThat(compared(changed)).containsExactly("NEW dear a", "NONE dear b", "NONE yes", "GONE adult");
        ExplanationText text = new ExplanationText(explainer.clauses(), Locale.ENGLISH);
        assertThat(Comparison.changes(changed)).extracting(change -> text.change(change).text()).containsExactly(
                "Customer: age 17 instead of 20", "Order a: price 10.01 instead of 5.00");
    }

    @Test
    @DisplayName("French has another word before a vowel")
    void inFrench() {
        ExplanationText text = new ExplanationText(explainer.clauses(), Locale.FRENCH);
        ChangedCase angry = with(given, "Client.mood", "ANGRY");

        assertThat(Comparison.changes(angry)).extracting(change -> text.change(change).text())
                .containsExactly("Client : humeur en colère au lieu de calme");
        assertThat(Comparison.changes(with(ChangedCase.of(angry.now()), "Client.mood", "CALM")))
                .extracting(change -> text.change(change).text())
                .containsExactly("Client : humeur calme au lieu d’en colère");
    }

    @Test
    void nothingChanged() {
        assertThat(compared(given)).allMatch(line -> line.startsWith(Change.NONE.name()));
        assertThat(Comparison.changes(given)).isEmpty();
    }

    @Test
    @DisplayName("facts that are taken out and put in are changes too")
    void factsLessAndMore() {
        ChangedCase changed = given.without(2).with(explainer.vocabulary().type("Claim").orElseThrow());

        assertThat(compared(changed)).contains("GONE dear b");
        assertThat(Comparison.changes(changed)).hasSize(2)
                .anyMatch(change -> change instanceof CaseChange.FactRemoved removed
                        && "b".equals(removed.fact().id()))
                .anyMatch(change -> change instanceof CaseChange.FactAdded added
                        && added.fact().type().name().equals("Claim"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("values are read as people write them")
    @CsvSource({"Client.mood, en colère, ANGRY", "Client.mood, angry, ANGRY", "given.Client[0].mood, ANGRY, ANGRY",
        "Order[1].paid, oui, true", "Order[b].paid, Yes, true", "Order[b].price, 1.50, 1.5", "Client.age, 7, 7"})
    void writtenValues(String path, String written, String value) {
        ChangedCase changed = with(given, path, written);

        assertThat(changed.now().given()).anySatisfy(fact -> assertThat(fact.values().stream().map(String::valueOf))
                .contains(value));
        assertThat(Comparison.changes(changed)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("what cannot be meant is said, with the nearest word")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            Clint.age   ; 7      ; There is no fact `Clint`.
            Client.aeg  ; 7      ; `Client` has no field `aeg`.
            Client      ; 7      ; `Client` has no field ``.
            Order.price ; 7      ; The case has 2 facts `Order`, and which is meant is not clear.
            Order[c].paid ; yes  ; The case has 2 facts `Order`, and which is meant is not clear.
            Claim.days  ; 7      ; The case has no `Claim`.
            Client.mood ; sad    ; `sad` is not one of the values.
            Client.age  ; young  ; "`age` takes a whole number, not the text `young`."
            """)
    void refused(String path, String written, String problem) {
        ChangeReading reading = new WrittenValues(explainer.vocabulary()).change(given, path, written);

        assertThat(reading).isInstanceOfSatisfying(ChangeReading.Wrong.class,
                wrong -> assertThat(wrong.problem().message().in(Locale.ENGLISH)).isEqualTo(problem));
    }

    private ChangedCase with(ChangedCase before, String path, String written) {
        ChangeReading reading = new WrittenValues(explainer.vocabulary()).change(before, path, written);
        assertThat(reading).isInstanceOf(ChangeReading.Changed.class);
        return ((ChangeReading.Changed) reading).changed();
    }

    private List<String> compared(ChangedCase changed) {
        return Comparison.of(decided(changed.given()), decided(changed.now())).decisions().stream()
                .map(each -> each.change() + " " + each.decision().decision().value("text")).toList();
    }

    private Explanation.Decided decided(Case one) {
        return (Explanation.Decided) explainer.explain(one, any -> false);
    }
}
