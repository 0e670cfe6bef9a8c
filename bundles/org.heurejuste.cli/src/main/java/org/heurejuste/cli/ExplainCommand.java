package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Nearest;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a case was decided as it was, and why not otherwise. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:project.label}", descriptionKey = "project")
    private Path path;

    @Option(names = "--case", paramLabel = "${bundle:file.label}", required = true, order = 1)
    private String file;

    @Option(names = "--rule", paramLabel = "${bundle:rule.label}", order = 2)
    private @Nullable String rule;

    @Option(names = "--decision", paramLabel = "${bundle:type.label}", order = 3)
    private @Nullable String decision;

    @Option(names = "--for", paramLabel = "analyst|customer", defaultValue = "analyst", order = 4)
    private Audience audience = Audience.ANALYST;

    @Option(names = "--set", paramLabel = "${bundle:change.label}", order = 5)
    private List<String> changes = List.of();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, PolicyProjectException, IOException {
        if (audience == Audience.CUSTOMER && rule != null) {
            throw CommandException.because("explain.customer.rule");
        }
        try (Explainer explainer = Explainer.load(path, DecisionSettings.standard())) {
            List<RuleDefinition> rules = rule == null ? List.of() : named(explainer, rule);
            List<RuleDefinition> makers = decision == null ? List.of() : makers(explainer, decision);
            Case read = new OneCase(new CaseReader(explainer.vocabulary()), session.locale()).read(file);
            WhatIf whatIf = WhatIf.of(session, explainer, read, changes);
            Case given = whatIf.now();
            Predicate<RuleDefinition> asked = any -> rules.contains(any) || makers.contains(any);
            if (audience == Audience.CUSTOMER) {
                return new CustomerReport(session, explainer, told(explainer)).tell(
                        explainer.explain(given, any -> false),
                        format.isJson());
            }
            Explanation explanation = explainer.explain(given, asked);
            return new ExplanationReport(session, explainer, whatIf, Optional.ofNullable(decision), rules)
                    .tell(explanation, format.isJson());
        } catch (PolicyBrokenException broken) {
            return refuse(broken);
        }
    }

    /** The rules of a name, or those of a clause. */
    private static List<RuleDefinition> named(Explainer explainer, String word) throws CommandException {
        List<RuleDefinition> byName = explainer.rules().stream().filter(known -> known.name().equalsIgnoreCase(word))
                .toList();
        List<RuleDefinition> found = byName.isEmpty()
                ? explainer.rules().stream()
                        .filter(known -> known.clauses().stream().anyMatch(clause -> clause.equalsIgnoreCase(word)))
                        .toList()
                : byName;
        if (found.isEmpty()) {
            List<String> known = new ArrayList<>();
            explainer.rules().forEach(each -> Stream.concat(Stream.of(each.name()), each.clauses().stream())
                    .forEach(known::add));
            throw unknown("explain.rule", word, Nearest.to(word, known), "");
        }
        return found;
    }

    private static List<RuleDefinition> makers(Explainer explainer, String word) throws CommandException {
        List<String> known = explainer.vocabulary().decisions().stream().map(TypeDefinition::name).toList();
        if (!known.contains(word)) {
            throw unknown("explain.type", word, Nearest.to(word, known), String.join(", ", known));
        }
        return explainer.makers(word);
    }

    /** The types of which the customer is told: the one that was asked about, or all that there are. */
    private List<TypeDefinition> told(Explainer explainer) throws CommandException {
        List<TypeDefinition> all = explainer.vocabulary().decisions().stream().filter(explainer::isForCustomers)
                .toList();
        List<TypeDefinition> asked = all.stream().filter(type -> decision == null || type.name().equals(decision))
                .toList();
        if (asked.isEmpty() && decision != null) {
            throw CommandException.because("explain.customer.type", decision,
                    all.stream().map(TypeDefinition::name).collect(Collectors.joining(", ")));
        }
        return asked;
    }

    private static CommandException unknown(String key, String word, Optional<String> nearest, String known) {
        Message help = nearest.map(near -> Message.of(Main.class, "explain.rule.nearest", near))
                .orElseGet(() -> Message.of(Main.class, key + ".help", UserWord.of(word), known));
        return new CommandException(Message.of(Main.class, key, UserWord.of(word)), help);
    }

    private int refuse(PolicyBrokenException broken) throws PolicyProjectException {
        Places places = new Places(path, PolicyProject.open(path));
        new Findings(session, places, broken.diagnostics()).list(session.err());
        session.err().line(session.text("explain.broken"));
        return ExitCode.UNUSABLE;
    }
}
