package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.runtime.letter.Letter;
import org.heurejuste.runtime.letter.LetterWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What customers of the service policy read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersTest {

    private DecisionService service;

    @BeforeAll
    void open() {
        service = DecisionService.of(Policies.service(), DecisionSettings.standard());
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    @DisplayName("minutes are counted, one and many")
    void plural() {
        assertThat(told("{'Contact': {'waitMinutes': 11}}", LetterLanguage.EN))
                .contains("I apologise for the 11 minutes that you waited. The fault is on our side.");
        assertThat(told("{'Contact': {'waitMinutes': 45}}", LetterLanguage.FR)).contains(
                "Je vous présente mes excuses sincères. Vous avez attendu 45 minutes, et c’est trop. La faute est la nôtre.");
    }

    @Test
    @DisplayName("amounts and dates of the promise that the decision names")
    void moneyAndDates() {
        String shortAndLate = """
                {'Promise': [
                  {'id': 'p1', 'promisedValue': 1200.5, 'deliverableValue': 900, 'shortfallKnown': true},
                  {'id': 'p2', 'dueDate': '2026-03-02', 'expectedDate': '2026-03-09', 'shortfallKnown': true}]}""";
        assertThat(told(shortAndLate, LetterLanguage.EN)).anyMatch(text -> text
                .startsWith("We promised you $1,200.50, and we can deliver $900.00."))
                .anyMatch(text -> text.contains("for March 2, 2026 will arrive on March 9, 2026."));
        assertThat(told(shortAndLate, LetterLanguage.FR)).anyMatch(text -> plain(text)
                .startsWith("Nous vous avions promis 1 200,50 $ et nous pouvons vous livrer 900,00 $."))
                .anyMatch(text -> text.contains("pour le 2 mars 2026 arrivera le 9 mars 2026."));
    }

    @Test
    @DisplayName("a clear no, with the alternative where the request knows one")
    void refusal() {
        assertThat(told("{'Request': {'id': 'r1', 'kind': 'DISCOUNT', 'alternative': 'a later delivery'}}",
                LetterLanguage.EN)).contains(
                        "No, we do not grant you this discount. Nothing in your file entitles you to it. Here is what we propose "
                                + "instead: a later delivery.");
        assertThat(told("{'Request': {'id': 'r1', 'kind': 'DISCOUNT'}}", LetterLanguage.EN))
                .contains(
                        "No, we do not grant you this discount. Nothing in your file entitles you to it. We offer to look "
                                + "for another solution with you.");
    }

    @Test
    @DisplayName("the limit of a request and that of an incident read differently, even where both bear the same id")
    void byClause() {
        List<String> told = told("""
                {'Request': {'id': '1', 'kind': 'REFUND', 'entitled': true, 'feasibility': 'PARTLY'},
                 'Incident': {'id': '1', 'cause': 'COMPANY', 'heard': true, 'fix': 'NONE', 'acknowledged': true}}""",
                LetterLanguage.EN);
        assertThat(told).anyMatch(text -> text.startsWith("We can meet a part of your request (1)"))
                .anyMatch(text -> text.startsWith("We have no fix that undoes this incident (1)"));
    }

    @Test
    @DisplayName("what has no id is told without one")
    void withoutId() {
        assertThat(told("{'Incident': {'cause': 'COMPANY'}}", LetterLanguage.FR)).contains(
                "Nous sommes responsables de cet incident, et c’est nous qui nous en occupons.");
    }

    @Test
    @DisplayName("what is for the adviser is not told to the customer")
    void notTold() {
        Case given = read("{'Customer': {'complaintsLastYear': 9}, 'Contact': {'mood': 'ANGRY'}}");
        LetterWriter writer = new LetterWriter(service.letters(), LetterLanguage.FR);
        List<Decision> decisions = decided(given).decisions();
        assertThat(decisions).extracting(d -> d.type().name()).contains("Escalation", "Guidance");
        assertThat(decisions).filteredOn(d -> List.of("Escalation", "Guidance").contains(d.type().name()))
                .allSatisfy(decision -> assertThat(writer.write(given, decision)).isEmpty());
    }

    @Test
    @DisplayName("two facts of one id that differ: better no letter than a wrong one")
    void uncertain() {
        Case given = read("""
                {'Promise': [{'id': 'p', 'promisedValue': 50, 'deliverableValue': 10, 'shortfallKnown': true},
                             {'id': 'p', 'promisedValue': 80, 'deliverableValue': 10, 'shortfallKnown': true}]}""");
        List<Letter> letters = letters(given, LetterLanguage.FR);
        assertThat(letters).filteredOn(Letter.Unwritten.class::isInstance).hasSize(2).allSatisfy(
                letter -> assertThat(((Letter.Unwritten) letter).reason().in(Locale.FRENCH))
                        .contains("`promisedValue`", "plusieurs faits `Promise`", "`Disclosure.SHORTFALL`"));
    }

    @Test
    @DisplayName("a value that is missing leaves no gap in a letter")
    void missing() {
        Case given = read("{'Statement': [{'answer': 'a'}, {'answer': 'b'}]}");
        assertThat(letters(given, LetterLanguage.EN)).filteredOn(Letter.Unwritten.class::isInstance).hasSize(2)
                .allSatisfy(letter -> assertThat(((Letter.Unwritten) letter).reason().in(Locale.ENGLISH))
                        .contains("`subject`", "which the case does not give"));
    }

    @Test
    @DisplayName("a letter is the same from many threads at once")
    void fromManyThreads() {
        Case given = read("{'Contact': {'waitMinutes': 12}}");
        LetterWriter writer = new LetterWriter(service.letters(), LetterLanguage.FR);
        Decision apology = decided(given).decisions().stream().filter(d -> d.type().name().equals("Apology"))
                .findFirst()
                .orElseThrow();
        assertThat(java.util.stream.IntStream.range(0, 2_000).parallel()
                .mapToObj(i -> writer.write(given, apology).orElseThrow().toString()).distinct()).hasSize(1);
    }

    private List<String> told(String given, LetterLanguage language) {
        return letters(read(given), language).stream()
                .map(letter -> letter instanceof Letter.Written written
                        ? written.text()
                        : ((Letter.Unwritten) letter).reason().in(Locale.ENGLISH))
                .toList();
    }

    private List<Letter> letters(Case given, LetterLanguage language) {
        return new LetterWriter(service.letters(), language).writeAll(given, decided(given).decisions()).stream()
                .flatMap(letter -> letter.stream()).toList();
    }

    private Outcome.Decided decided(Case given) {
        return (Outcome.Decided) service.decide(given);
    }

    private Case read(String given) {
        String json = "{\"name\": \"case\", \"given\": " + given.replace('\'', '"') + "}";
        CaseReading reading = new CaseJson(new CaseReader(service.vocabulary()))
                .read(json.getBytes(StandardCharsets.UTF_8));
        return ((CaseReading.Ready) Objects.requireNonNull(reading)).read();
    }

    /** French amounts are written with spaces that do not break. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
