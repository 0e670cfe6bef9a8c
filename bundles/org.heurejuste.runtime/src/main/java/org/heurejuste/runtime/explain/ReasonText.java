package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.runtime.explain.ExplanationLine.Kind;

/** Tells what firings rest on. */
final class ReasonText {
    private final Words words;

    ReasonText(Words words) {
        this.words = words;
    }

    /** The rule by which something came. */
    ExplanationLine rule(Reason reason) {
        return ExplanationLine.of(Kind.RULE, words.about("rule", reason.rule()), reason.rule().span());
    }

    /** How each condition was met. */
    List<ExplanationLine> supports(Reason reason) {
        return reason.supports().stream().flatMap(this::support).distinct().toList();
    }

    private Stream<ExplanationLine> support(Support support) {
        Condition condition = support.condition();
        List<ExplanationLine> facts = support.facts().stream().map(fact -> fact("because", fact)).toList();
        if (condition.kind() == Condition.Kind.ALL) {
            return Stream.of(met("because.all", condition));
        } else if (condition.kind() == Condition.Kind.BRANCH) {
            return Stream.of(met("because.branch", condition));
        } else if (condition.kind() == Condition.Kind.NOT) {
            return Stream.concat(Stream.of(met("because.none", condition)), facts.stream());
        }
        return facts.isEmpty() ? Stream.of(met("because.whole", condition)) : facts.stream();
    }

    private ExplanationLine met(String key, Condition condition) {
        return ExplanationLine.of(Kind.MET, words.about(key, condition), condition.span());
    }

    /** A fact, and below it what it rests on. */
    ExplanationLine fact(String key, SeenFact fact) {
        Reason maker = fact.madeBy();
        List<ExplanationLine> lines = new ArrayList<>();
        if (maker != null) {
            lines.add(rule(maker));
            lines.addAll(supports(maker));
        }
        return new ExplanationLine(Kind.FACT, words.text(key, words.fact(fact)), null, lines);
    }
}
