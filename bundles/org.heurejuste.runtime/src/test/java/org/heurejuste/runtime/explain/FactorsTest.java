package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a decision rests on and turned on, for an analyst and for the customer. */
class FactorsTest {

    @Test
    @DisplayName("a value is a principal factor where another alone leads to another decision, and the nearest such is told")
    void theNearestOtherValue() {
        assertThat(principal(when("Client( age >= 18, mood == Mood.ANGRY )"), "'Client': {'age': 30, 'mood': 'ANGRY'}"))
                .containsExactly("The principal factors:",
                        "Customer: age = 30; with 17 this would not have been decided.",
                        "Customer: mood = angry; with calm this would not have been decided.");
    }

    @Test
    @DisplayName("a value that was used, and without which the decision comes all the same, is no principal factor")
    void whatDecidedNothing() {
        String two = rule("One", "activation-group \"x\" salience 5", "Client( age > 5 )")
                + rule("Two", "", "Client( age < 100 )");

        assertThat(principal(two.replace("activation-group \"x\"", ""), "'Client': {'age': 30}"))
                .containsExactly("The principal factors:",
                        "Customer: age = 30; with 5 this would not have been decided.");
        assertThat(principal(when("Client( age > -1 )"), "'Client': {'age': 0}"))
                .contains("The principal factors:");
        assertThat(principal(when("exists Order( price > 3 )"),
                "'Order': [{'id': 'a', 'price': 5}, {'id': 'b', 'price': 6}]"))
                .containsExactly("None of these facts alone, tried with other values, changes the decision.");
    }

    @Test
    void theFactAsSuch() {
        assertThat(principal(when("exists Claim()"), "'Claim': {'days': 1}")).containsExactly("The principal factors:",
                "Claim no. 1; without it this would not have been decided.");
    }

    @Test
    @DisplayName("what a term rests on is followed back to the facts of the case, by way of the facts that it holds too")
    void behindTerms() {
        String rules = "rule \"Big\" when $o : Order( price > 100 ) then insert( new Big( $o ) ); end\n"
                + when("Big( order.paid )");

        assertThat(principal(rules, "'Order': {'id': 'a', 'price': 700, 'paid': true}")).containsExactly(
                "The principal factors:",
                "Order a: paid = yes; with no this would not have been decided.",
                "Order a: price = 700.00; with 100.00 this would not have been decided.");
    }

    @Test
    @DisplayName("a customer reads the handbook's and the vocabulary's words, and no names of rules, types, fields or facts")
    void forTheCustomer() {
        Explainer explainer = Explained.load(Explained.SERVICE_POLICY);
        Explained explained = Explained.of(explainer,
                "'name': 'x', 'given': {'Contact': {'waitMinutes': 15}, 'Incident': {'id': 'i1', 'kind': 'DEFECT',"
                        + " 'cause': 'COMPANY', 'heard': true}}");

        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            List<String> lines = forCustomer(explainer, explained, locale);
            assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("`") || line.contains("i1"))
                    .noneMatch(line -> names(explainer).anyMatch(line::contains));
        }
        assertThat(forCustomer(explainer, explained, Locale.FRENCH)).contains("Les raisons :",
                "Les faits pris en compte :", "Les facteurs principaux :",
                "Contact : attente = 15 minutes ; avec 10 minutes, la décision n’aurait pas été celle-ci.");
    }

    @Test
    @DisplayName("where the handbook leads to a table, the table is told as well")
    void tables() {
        Explainer explainer = Explained.load(Explained.SERVICE_POLICY);
        Explained explained = Explained.of(explainer,
                "'name': 'x', 'given': {'Incident': {'id': 'i1', 'kind': 'DEFECT', 'cause': 'COMPANY', 'heard': true}}");

        assertThat(forCustomer(explainer, explained, Locale.FRENCH)).anyMatch(line -> line.contains(
                "Le registre suit le poids : (poids – registre – présentées par) • mineur – simple – le conseiller • modéré"));
    }

    /** What stands for something in the rules alone: names of rules, and of fields and types in two words. */
    private static Stream<String> names(Explainer explainer) {
        Stream<String> rules = explainer.rules().stream().map(rule -> rule.name());
        Stream<String> types = explainer.vocabulary().types().stream().flatMap(FactorsTest::names)
                .filter(name -> name.substring(1).chars().anyMatch(Character::isUpperCase));
        return Stream.concat(rules, types);
    }

    private static Stream<String> names(TypeDefinition type) {
        return Stream.concat(Stream.of(type.name()), type.fields().stream().map(field -> field.name()));
    }

    private static List<String> forCustomer(Explainer explainer, Explained explained, Locale locale) {
        FactorText text = new FactorText(explainer.clauses(), locale);
        return explained.explanation().decisions().stream()
                .filter(each -> explainer.isForCustomers(each.decision().type()))
                .flatMap(each -> text.forCustomer(explainer.factors(explained.explanation().given(), each)).plain()
                        .stream())
                .map(String::strip).toList();
    }

    /** What the first decision turned on, as an English reader sees it. */
    private static List<String> principal(String rules, String given) {
        Explainer explainer = Explained.explainer(rules);
        Explained explained = Explained.of(explainer,
                "'name': 'x', 'now': '2026-03-02T09:00:00', 'given': {" + given + "}");
        Factors factors = explainer.factors(explained.explanation().given(),
                explained.explanation().decisions().get(0));
        return new FactorText(explainer.clauses(), Locale.ENGLISH).principal(factors).plain().stream()
                .map(String::strip).toList();
    }
}
