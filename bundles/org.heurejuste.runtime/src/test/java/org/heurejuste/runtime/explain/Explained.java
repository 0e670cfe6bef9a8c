package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.CaseJson;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.CaseReading;
import org.heurejuste.runtime.DecisionSettings;

/** A case of a small policy, explained. */
final class Explained {
    static final Path SERVICE_POLICY = Path.of("../../rules/service-policy");

    private static final String VOCABULARY = """
            package org.example

            import java.math.BigDecimal

            declare enum Mood @labels(fr="humeur", en="mood")
                CALM("calme", "calm"), ANGRY("en colère", "angry");
                fr : String
                en : String
            end
            declare Client @fact(one) @labels(fr="Client", en="Customer")
                age : int @labels(fr="âge", en="age")
                mood : Mood @labels(fr="humeur", en="mood") @default(CALM)
            end
            declare Order @fact(many) @labels(fr="Commande", en="Order")
                id : String @labels(fr="identifiant", en="id")
                price : BigDecimal @labels(fr="prix", en="price") @unit(money)
                paid : boolean @labels(fr="payée", en="paid")
                limit : BigDecimal @labels(fr="plafond", en="limit") @optional
            end
            declare Claim @fact(many) @labels(fr="Plainte", en="Claim")
                order : String @labels(fr="commande", en="order")
                days : int @labels(fr="jours", en="days")
            end
            declare Big @term @labels(fr="Grosse commande", en="Big order")
                order : Order @labels(fr="commande", en="order")
            end
            declare Answer @decision @labels(fr="Réponse", en="Answer")
                text : String @labels(fr="texte", en="text")
            end
            function boolean isOdd( int number ) {
                return number % 2 == 1;
            }
            """;

    private final Explainer explainer;
    private final Explanation.Decided explanation;

    private Explained(Explainer explainer, Explanation.Decided explanation) {
        this.explainer = explainer;
        this.explanation = explanation;
    }

    /** A case of rules over customers, orders and claims; JSON between the outer braces of {@code given}, with single quotes. */
    static Explained of(String rules, String given) {
        return of(explainer(rules), "'name': 'x', 'now': '2026-03-02T09:00:00', 'given': {" + given + "}");
    }

    static Explained of(Explainer explainer, String json) {
        Explanation explanation = explainer.explain(read(explainer, json), rule -> true);
        assertThat(explanation).isInstanceOf(Explanation.Decided.class);
        return new Explained(explainer, (Explanation.Decided) explanation);
    }

    static Case read(Explainer explainer, String json) {
        byte[] text = ("{" + json + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        CaseReading reading = new CaseJson(new CaseReader(explainer.vocabulary())).read(text);
        assertThat(reading).isInstanceOf(CaseReading.Ready.class);
        return ((CaseReading.Ready) reading).read();
    }

    /** The changes that make the rule {@code R} apply, as an English reader sees them; with them it does. */
    static List<String> smallestChange(String rules, String given) {
        try (Explainer explainer = explainer(rules)) {
            return smallestChange(explainer,
                    read(explainer, "'name': 'x', 'now': '2026-03-02T09:00:00', 'given': {" + given + "}"));
        }
    }

    static List<String> smallestChange(Explainer explainer, Case given) {
        return smallestChange(explainer, given, "R");
    }

    static List<String> smallestChange(Explainer explainer, String json, String rule) {
        return smallestChange(explainer, read(explainer, json), rule);
    }

    private static List<String> smallestChange(Explainer explainer, Case given, String name) {
        RuleDefinition rule = explainer.rules().stream().filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow();
        SmallestChange change = explainer.smallestChange(given, rule, SearchBounds.standard());
        if (change instanceof SmallestChange.Found found) {
            Explanation again = explainer.explain(found.changed(), rule::equals);
            assertThat(((Explanation.Decided) again).firings()).extracting(Reason::rule).contains(rule);
        }
        List<String> lines = new ExplanationText(explainer.clauses(), Locale.ENGLISH).smallestChange(change).plain();
        boolean titled = change instanceof SmallestChange.Found;
        return lines.subList(titled ? 1 : 0, lines.size()).stream().map(String::strip).toList();
    }

    /** One rule named {@code R} with a condition, which answers. */
    static String when(String condition) {
        return rule("R", "", condition);
    }

    static String rule(String name, String attributes, String condition) {
        return "rule \"" + name + "\" " + attributes + " when\n" + condition
                + "\nthen insert( new Answer( \"yes\" ) ); end\n";
    }

    static Explainer explainer(String rules) {
        try {
            Path project = Files.createTempDirectory("policy");
            Path resources = Files.createDirectories(project.resolve("src/main/resources/org/example"));
            Files.createDirectories(project.resolve("src/main/resources/META-INF"));
            Files.writeString(project.resolve("src/main/resources/META-INF/kmodule.xml"),
                    "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
            Files.writeString(resources.resolve("vocabulary.drl"), VOCABULARY);
            Files.writeString(resources.resolve("rules.drl"),
                    "package org.example; import java.math.BigDecimal;\n" + rules);
            return load(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Explainer load(Path project) {
        try {
            return Explainer.load(project, DecisionSettings.standard());
        } catch (PolicyBrokenException e) {
            throw new AssertionError(
                    e.diagnostics().stream().map(d -> d.line(Locale.ENGLISH)).collect(Collectors.joining("\n")), e);
        } catch (PolicyProjectException e) {
            throw new AssertionError(e.text().in(Locale.ENGLISH), e);
        }
    }

    Explanation.Decided explanation() {
        return explanation;
    }

    WhyNot whyNot(String rule) {
        return explanation.whyNots().stream().filter(whyNot -> whyNot.rule().name().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError("fired: " + rule));
    }

    /** What held back a rule, as a reader sees it. */
    List<String> whyNot(String rule, Locale locale) {
        return new ExplanationText(explainer.clauses(), locale).whyNot(whyNot(rule)).plain().stream()
                .map(String::strip).toList();
    }

    /** What held back the rule {@code R}, as an English reader sees it. */
    List<String> whyNot() {
        return new ExplanationText(explainer.clauses(), Locale.ENGLISH).whyNot(whyNot("R")).plain().stream()
                .map(String::strip).skip(1).toList();
    }

    /** Writes what held back a rule as a program reads it. */
    void write(String rule, JsonGenerator json) throws IOException {
        new ExplanationJson(explainer.clauses(), Locale.ENGLISH).write(whyNot(rule), json);
    }

    /** What the first firing of a rule rests on, as an English reader sees it. */
    List<String> firing(String rule) {
        Reason reason = explanation.firings().stream().filter(firing -> firing.rule().name().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError("did not fire: " + rule));
        return new ExplanationText(explainer.clauses(), Locale.ENGLISH).why(reason).plain().stream()
                .map(String::strip).toList();
    }

    /** Why the first decision was made. */
    List<String> why(Locale locale) {
        return new ExplanationText(explainer.clauses(), locale).why(explanation.decisions().get(0)).plain();
    }

    /** The chain that leads to the first decision. */
    ReasonGraph graph() {
        return new ExplanationText(explainer.clauses(), Locale.ENGLISH).graph(explanation.decisions().get(0));
    }

    List<String> why() {
        return why(Locale.ENGLISH).stream().map(String::strip).skip(2).toList();
    }
}
