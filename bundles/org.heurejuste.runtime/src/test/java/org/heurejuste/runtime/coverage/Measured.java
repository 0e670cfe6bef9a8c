package org.heurejuste.runtime.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.CaseJson;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.CaseReading;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.profile.Profile;
import org.heurejuste.runtime.profile.Profiler;

/** What cases show of a small policy over customers and orders. */
final class Measured {
    static final String FOLDER = "src/main/resources/org/example/";

    private static final String VOCABULARY = """
            package org.example

            declare enum Mood @labels(fr="humeur", en="mood")
                CALM("calme", "calm"), ANGRY("en colère", "angry"), SAD("triste", "sad");
                fr : String
                en : String
            end
            declare Client @fact(one) @labels(fr="Client", en="Customer")
                age : int @labels(fr="âge", en="age") @range(min=0, max=120)
                mood : Mood @labels(fr="humeur", en="mood") @default(CALM)
            end
            declare Order @fact(many) @labels(fr="Commande", en="Order")
                id : String @labels(fr="identifiant", en="id")
                price : int @labels(fr="prix", en="price")
                paid : boolean @labels(fr="payée", en="paid")
                of : String @labels(fr="de", en="of") @optional
            end
            declare Big @term @labels(fr="Grosse commande", en="Big order")
                order : Order @labels(fr="commande", en="order")
            end
            declare Answer @decision @labels(fr="Réponse", en="Answer")
                text : String @labels(fr="texte", en="text")
            end
            """;

    private final PolicyProject project;
    private final CompiledPolicy policy;

    private Measured(PolicyProject project) {
        this.project = project;
        Compilation compilation = PolicyCompiler.compile(project);
        assertThat(compilation.policy()).as(() -> compilation.diagnostics().stream().map(d -> d.line(Locale.ENGLISH))
                .toList().toString()).isPresent();
        this.policy = compilation.policy().orElseThrow();
    }

    /** Rules over the vocabulary above. */
    static Measured rules(String... rules) {
        return files(Map.of("rules.drl", "package org.example\n" + String.join("\n", rules)));
    }

    /** Files of rules, tables and sentences by their names. */
    static Measured files(Map<String, String> files) {
        try {
            Path root = Files.createTempDirectory("policy");
            Path resources = Files.createDirectories(root.resolve(FOLDER));
            Files.createDirectories(root.resolve("src/main/resources/META-INF"));
            Files.writeString(root.resolve("src/main/resources/META-INF/kmodule.xml"),
                    "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
            Files.writeString(resources.resolve("vocabulary.drl"), VOCABULARY);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(resources.resolve(file.getKey()), file.getValue());
            }
            return new Measured(PolicyProject.open(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PolicyProjectException e) {
            throw new AssertionError(e.text().in(Locale.ENGLISH), e);
        }
    }

    /** A rule that answers with its own name. */
    static String rule(String name, String attributes, String... conditions) {
        return "rule \"" + name + "\" " + attributes + "\nwhen\n" + String.join("\n", conditions)
                + "\nthen\n insert( new Answer( \"" + name + "\" ) );\nend\n";
    }

    /** Decides a case so many times, as a policy at work has. */
    Measured afterDeciding(int times, String given) {
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
            for (int i = 0; i < times; i++) {
                service.decide(read(given));
            }
        }
        return this;
    }

    CoverageMeter meter() {
        return CoverageMeter.of(policy, project, DecisionSettings.standard());
    }

    /** What cases show, each goal as {@code AIM text word}; JSON between the outer braces of {@code given}, with single quotes. */
    List<String> seen(String... cases) {
        return seen(meter(), cases);
    }

    private List<String> seen(CoverageMeter meter, String... cases) {
        List<Sighting> sightings = new ArrayList<>();
        for (String given : cases) {
            sightings.add(meter.measure(read(given)));
        }
        return meter.goals().stream().filter(Goal::counts)
                .filter(goal -> sightings.stream().anyMatch(sighting -> sighting.reached(goal))).map(Measured::text)
                .toList();
    }

    /** What they do not show. */
    List<String> missing(String... cases) {
        CoverageMeter meter = meter();
        List<String> seen = seen(meter, cases);
        return meter.goals().stream().filter(Goal::counts).map(Measured::text).filter(text -> !seen.contains(text))
                .toList();
    }

    Sighting measure(String given) {
        return meter().measure(read(given));
    }

    /** Where the time of cases goes. */
    Optional<Profile> profile(BooleanSupplier cancelled, String... cases) {
        return Profiler.of(policy, DecisionSettings.standard()).profile(Stream.of(cases).map(this::read).toList(),
                cancelled);
    }

    private Case read(String given) {
        String json = "{'name': 'x', 'now': '2026-03-02T09:00:00', 'given': {" + given + "}}";
        CaseReading reading = new CaseJson(new CaseReader(policy.vocabulary()))
                .read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(CaseReading.Ready.class);
        return ((CaseReading.Ready) reading).read();
    }

    static String text(Goal goal) {
        return (goal.aim() + " " + goal.text() + " " + goal.word()).strip();
    }
}
