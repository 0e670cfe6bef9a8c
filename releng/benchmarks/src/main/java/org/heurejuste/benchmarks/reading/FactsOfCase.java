package org.heurejuste.benchmarks.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.heurejuste.benchmarks.reading.Facts.Contact;
import org.heurejuste.benchmarks.reading.Facts.Customer;
import org.heurejuste.benchmarks.reading.Facts.Disagreement;
import org.heurejuste.benchmarks.reading.Facts.FileNote;
import org.heurejuste.benchmarks.reading.Facts.Incident;
import org.heurejuste.benchmarks.reading.Facts.ProductQuestion;
import org.heurejuste.benchmarks.reading.Facts.Promise;
import org.heurejuste.benchmarks.reading.Facts.Request;
import org.heurejuste.benchmarks.reading.Facts.Statement;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;

/** Makes the reading's own facts of a case; fields by their place in the catalogue's section 1. */
final class FactsOfCase {
    private @Nullable Customer customer;
    private @Nullable Contact contact;
    private final List<Promise> promises = new ArrayList<>(2);
    private final List<Incident> incidents = new ArrayList<>(2);
    private final List<Request> requests = new ArrayList<>(2);
    private final List<Statement> statements = new ArrayList<>(2);
    private final List<ProductQuestion> questions = new ArrayList<>(2);
    private final List<FileNote> notes = new ArrayList<>(2);
    private final List<Disagreement> disagreements = new ArrayList<>(2);

    private FactsOfCase() {}

    static Facts of(Case given) {
        FactsOfCase facts = new FactsOfCase();
        given.given().forEach(facts::add);
        if (facts.customer == null || facts.contact == null) {
            throw new IllegalArgumentException("a case has one Customer and one Contact");
        }
        return new Facts(facts.customer, facts.contact, facts.promises, facts.incidents, facts.requests,
                facts.statements,
                facts.questions, facts.notes, facts.disagreements);
    }

    private void add(Fact fact) {
        Values v = new Values(fact);
        switch (fact.type().name()) {
            case "Customer" -> customer = new Customer(v.text(0), v.number(2), v.number(3), v.number(4), v.number(5),
                    v.money(6), v.yes(7));
            case "Contact" ->
                contact = new Contact(Words.Channel.valueOf(v.word(0)), v.number(1), v.number(2), v.yes(3),
                        Words.Mood.valueOf(v.word(4)), Words.Conduct.valueOf(v.word(5)));
            case "Promise" -> promises.add(new Promise(v.text(0), v.money(1), v.money(2), v.date(3), v.date(4),
                    v.yes(5), v.yes(6), v.number(7)));
            case "Incident" -> incidents.add(incident(v));
            case "Request" -> requests.add(new Request(v.text(0), Words.RequestKind.valueOf(v.word(1)),
                    Words.Feasibility.valueOf(v.word(3)), v.yes(4), v.yes(5), v.yes(6), v.text(7)));
            case "Statement" -> statements.add(new Statement(v.text(0), v.text(1)));
            case "ProductQuestion" -> questions.add(new ProductQuestion(v.text(0), v.text(1)));
            case "FileNote" ->
                notes.add(new FileNote(v.text(0), Words.NoteKind.valueOf(v.word(1)), v.yes(2), v.yes(3)));
            case "Disagreement" ->
                disagreements.add(new Disagreement(Words.DisagreementKind.valueOf(v.word(0)), v.yes(1)));
            default -> throw new IllegalArgumentException("no fact of the catalogue: " + fact.type().name());
        }
    }

    private static Incident incident(Values v) {
        return new Incident(v.text(0), Words.IncidentKind.valueOf(v.word(1)), Words.Cause.valueOf(v.word(2)),
                Words.Severity.valueOf(v.word(3)), v.yes(4), v.money(5), v.yes(6), v.yes(7),
                Words.Fix.valueOf(v.word(8)), v.yes(9), v.number(10));
    }

    private record Values(Fact fact) {

        @Nullable
        String text(int field) {
            return (String) fact.values().get(field);
        }

        String word(int field) {
            String word = text(field);
            if (word == null) {
                throw new IllegalArgumentException(
                        fact.type().name() + "." + fact.type().fields().get(field).name() + " must be given");
            }
            return word;
        }

        int number(int field) {
            return fact.values().get(field) instanceof Integer number ? number : 0;
        }

        BigDecimal money(int field) {
            return fact.values().get(field) instanceof BigDecimal money ? money : BigDecimal.ZERO;
        }

        boolean yes(int field) {
            return Boolean.TRUE.equals(fact.values().get(field));
        }

        @Nullable
        LocalDate date(int field) {
            return (LocalDate) fact.values().get(field);
        }
    }
}
