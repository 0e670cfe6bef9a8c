package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.heurejuste.runtime.Cases.problemsIn;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReadingTest {

    @Test
    void aCaseHasItsNameItsTimeAndItsFacts() {
        Case read = service(
                "'name': 'Late parcel', 'now': '2026-03-02T09:00:00', 'given': {'Promise': [{'id': 'p1'}, {'id': 'p2'}]}");

        assertThat(read.name()).isEqualTo("Late parcel");
        assertThat(read.now()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
        assertThat(read.given()).extracting(fact -> fact.type().name()).containsExactly("Promise", "Promise",
                "Customer", "Contact");
    }

    @Test
    void fieldsLeftOutTakeTheirDefaults() {
        Fact contact = onlyFact("'Contact': {}", "Contact");
        Fact request = onlyFact("'Request': {'kind': null}", "Request");

        assertThat(value(contact, "channel")).isEqualTo("PHONE");
        assertThat(value(contact, "waitMinutes")).isEqualTo(0);
        assertThat(value(contact, "urgent")).isEqualTo(false);
        assertThat(value(request, "kind")).isEqualTo("INFORMATION");
        assertThat(value(request, "certain")).isEqualTo(true);
        assertThat(value(request, "alternative")).isNull();
        assertThat((BigDecimal) value(request, "amount")).isEqualByComparingTo("0");
    }

    @Test
    void singleFactsLeftOutAreMade() {
        assertThat(service("'name': 'x'").given()).extracting(fact -> fact.type().name()).containsExactly("Customer",
                "Contact");
        assertThat(service("'name': 'x', 'given': {'Contact': [], 'Customer': null}").given()).hasSize(2);
    }

    @Test
    void amountsAreReadExactlyAndAlikeHoweverTheyAreWritten() {
        assertThat(value(onlyFact("'Promise': {'promisedValue': 0.1}", "Promise"), "promisedValue"))
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(value(onlyFact("'Promise': {'promisedValue': 1e1}", "Promise"), "promisedValue"))
                .isEqualTo(new BigDecimal("10"));
        assertThat(value(onlyFact("'Promise': {'promisedValue': 10.00}", "Promise"), "promisedValue"))
                .isEqualTo(new BigDecimal("10"));
    }

    @Test
    void datesAreIso() {
        assertThat(value(onlyFact("'Promise': {'dueDate': '2026-02-28'}", "Promise"), "dueDate"))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPathAndTheNearestWord() {
        assertThat(problemsIn("""
                'name': 'x', 'gven': {}, 'now': '2026-03-02',
                'given': {'Custmer': {}, 'Apology': {}, 'Incident': [{'kind': 'DELYA', 'hard': true}, 5], 'Contact': [{}, {}],
                          'FileNote': {}, 'Promise': 'p'}""")).containsExactly(
                "gven: A case has no `gven`. Did you mean `given`?",
                "now: `2026-03-02` is not a date and time. Write it as date, T and time, without a zone, for example \"2026-03-02T09:00:00\".",
                "given.Custmer: There is no fact `Custmer`. Did you mean `Customer`?",
                "given.Apology: `Apology` is not a fact that a case gives: rules make it. Leave it out of the case.",
                "given.Incident[0].kind: `DELYA` is not one of the values. Did you mean `DELAY`?",
                "given.Incident[0].hard: `Incident` has no field `hard`. Did you mean `heard`?",
                "given.Incident[1]: Each `Incident` is an object, not the number `5`. Write its fields in braces.",
                "given.Contact: A case has exactly one `Contact`; here there are 2. Keep one.",
                "given.FileNote.kind: `FileNote` needs a `kind`. Known here: `RIGHT`, `OBLIGATION`, `CONSEQUENCE`.",
                "given.Promise: `Promise` is an object or a list of objects, not the text `p`. Write its fields in braces.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Contact.waitMinutes   | 2.5            | `waitMinutes` takes a whole number, and `2.5` is not whole.
            Contact.waitMinutes   | -1             | `waitMinutes` cannot be less than 0; it is `-1`.
            Contact.waitMinutes   | 99999999999    | `99999999999` is too large for `waitMinutes`.
            Contact.waitMinutes   | 1e999999999    | `1E+999999999` is too large for `waitMinutes`.
            Contact.waitMinutes   | NaN            | `waitMinutes` takes a number, and `NaN` is none.
            Contact.waitMinutes   | "3"            | `waitMinutes` takes a whole number, not the text `3`. Write it without quotes, for example 30.
            Contact.urgent        | "true"         | `urgent` takes true or false, not the text `true`. Write true or false, without quotes.
            Contact.channel       | 1              | `channel` takes one of the values of a list, not the number `1`. Known here: `IN_PERSON`, `PHONE`, `EMAIL`, `CHAT`, `LETTER`.
            Customer.id           | 7              | `id` takes a text, not the number `7`. Write it in quotes.
            Customer.goodwillLastYear | -0.01      | `goodwillLastYear` cannot be less than 0; it is `-0.01`.
            Customer.goodwillLastYear | 1e-999999999 | `1E-999999999` has too many decimals for `goodwillLastYear`.
            Customer.goodwillLastYear | [1]        | `goodwillLastYear` takes a number, not a list. Write it without quotes, for example 19.95.
            Promise.dueDate       | "2026-02-30"   | `2026-02-30` is not a date. Write it as year, month, day, for example "2026-03-02".
            Promise.dueDate       | "+999999999-01-01" | `+999999999-01-01` is not a date. Write it as year, month, day, for example "2026-03-02".
            Promise.dueDate       | {}             | `dueDate` takes a date, not an object. Write it as year, month, day in quotes, for example "2026-03-02".
            Promise.id            | "\\ud83d"      | `id` holds half of a character (an unpaired surrogate). Write the text anew, in UTF-8.
            """)
    void valuesThatAFieldDoesNotTakeAreRefused(String field, String value, String expected) {
        String[] path = field.split("\\.");
        assertThat(problemsIn("\"name\": \"x\", \"given\": {\"%s\": {\"%s\": %s}}".formatted(path[0], path[1], value)))
                .containsExactly("given." + field + ": " + expected);
    }

    @Test
    void aCaseNeedsAName() {
        assertThat(problemsIn(""))
                .containsExactly("name: The case has no `name`. Name the case, for example \"name\": \"Late parcel\".");
        assertThat(problemsIn("'name': ' '")).hasSize(1);
        assertThat(problemsIn("'name': 3")).first().asString().contains("is a text, not the number `3`");
    }

    @Test
    void theProblemsSpeakFrench() {
        CaseReading.Refused refused = (CaseReading.Refused) Cases.read(Policies.service(),
                "'name': 'x', 'given': {'Incident': {'kind': 'DELYA'}}");
        assertThat(refused.problems().get(0).line(Locale.FRENCH))
                .isEqualTo(
                        "given.Incident.kind: `DELYA` n'est pas une des valeurs possibles. Vouliez-vous dire `DELAY` ?");
    }

    @Test
    void whatIsNoJsonIsToldWithItsColumn() {
        assertThat(problemsIn("'name': 'x', }")).first().asString()
                .startsWith("This is not valid JSON from column 15 on.");
        assertThat(problemsIn("'name': 'x'} {")).first().asString().startsWith("This is not valid JSON from column");
        assertThat(problemsIn(Cases.bytes("[]"))).first().asString().startsWith("A case is a JSON object.");
        assertThat(problemsIn(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'})).first().asString()
                .startsWith("The line is not in UTF-8.");
        assertThat(problemsIn("'name': 'x', 'given': {'Contact': {'urgent': true, 'urgent': false}}"))
                .containsExactly(
                        "given.Contact.urgent: `urgent` stands here twice. Keep one; several facts of a type are written as a list.");
    }

    @Test
    void hostileCasesAreRefusedAndNothingElse() {
        assertThat(problemsIn("'given': " + "[".repeat(500_000))).hasSize(1);
        assertThat(problemsIn("'name': 'x', 'given': {'Contact': {'waitMinutes': " + "9".repeat(500_000) + "}}"))
                .first().asString()
                .contains("given.Contact.waitMinutes: A number of more than 64 characters");
        assertThat(problemsIn("'name': 'x', 'given': {'Incident': [" + "{},".repeat(20_000) + "{}]}")).first()
                .asString()
                .contains("more than 10000 facts");
        assertThat(problemsIn("'name': 'x', '" + "k".repeat(1_000_000) + "': 1")).first().asString()
                .hasSizeLessThan(400);
        assertThat(problemsIn("'name': 'x', 'a\\n`\\u202eb': 1")).first().asString().doesNotContain("\n", "\u202e");
    }

    @Test
    void treesThatNoJsonCouldMakeAreRefusedToo() {
        CaseReader reader = new CaseReader(Policies.service().vocabulary());
        Map<Object, Object> itself = new HashMap<>();
        itself.put("given", itself);
        itself.put(3, Double.NaN);
        itself.put(null, Double.POSITIVE_INFINITY);

        assertThat(reader.read(itself)).isInstanceOf(CaseReading.Refused.class);
        assertThat(reader.readGiven(Map.of("Contact", Map.of("waitMinutes", Double.NaN)), "given").problems())
                .hasSize(1);
        assertThat(reader.readGiven(List.of(), "given").problems()).hasSize(1);
        assertThat(reader.readGiven(Map.of("Incident", Collections.singletonList(null)), "given").problems())
                .hasSize(1);
    }

    @Property(tries = 150)
    void anyLineIsReadOrRefused(@ForAll byte[] bytes, @ForAll String text) {
        assertThatCode(() -> problemsIn(bytes)).doesNotThrowAnyException();
        assertThatCode(() -> problemsIn(("{\"" + text).getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }

    private static Case service(String json) {
        return Cases.of(Policies.service(), json);
    }

    private static Fact onlyFact(String given, String type) {
        return service("'name': 'x', 'given': {" + given + "}").given().stream()
                .filter(fact -> fact.type().name().equals(type))
                .findFirst().orElseThrow();
    }

    private static @Nullable Object value(Fact fact, String field) {
        return fact.values().get(fact.type().fields().indexOf(fact.type().field(field).orElseThrow()));
    }
}
