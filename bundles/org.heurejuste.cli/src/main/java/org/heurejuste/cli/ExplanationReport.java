package org.heurejuste.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.explain.ChangeJson;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.ExplanationJson;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationText;
import org.heurejuste.runtime.explain.FactorText;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.runtime.explain.WhyNot;

/** What {@code explain} answers: what it was asked about, or every decision where it was asked about nothing. */
final class ExplanationReport {

    private final Session session;
    private final Explainer explainer;
    private final Optional<String> type;
    private final List<RuleDefinition> rules;
    private final WhatIf changes;

    ExplanationReport(Session session, Explainer explainer, WhatIf changes, Optional<String> type,
            List<RuleDefinition> rules) {
        this.session = session;
        this.explainer = explainer;
        this.changes = changes;
        this.type = type;
        this.rules = rules;
    }

    /** Tells an explanation and answers with the exit code. */
    int tell(Explanation explanation, boolean asJson) throws IOException {
        if (asJson) {
            Json.write(session, json -> write(explanation, json));
        } else if (explanation instanceof Explanation.Failed failed) {
            session.tell("explain.failed", failed.given().name(), failed.message());
        } else {
            tell((Explanation.Decided) explanation);
        }
        return explanation instanceof Explanation.Failed ? ExitCode.FOUND : ExitCode.FINE;
    }

    private void tell(Explanation.Decided decided) {
        ExplanationText text = new ExplanationText(explainer.clauses(), session.locale());
        changes.tell(decided);
        session.tell("explain.decided", decided.given().name(), decided.decisions().size());
        FactorText factors = new FactorText(explainer.clauses(), session.locale());
        shown(decided).forEach(decision -> paragraph(text.why(decision)
                .with(factors.principal(explainer.factors(decided.given(), decision)))));
        fired(decided).forEach(reason -> paragraph(text.why(reason)));
        boolean missing = type.isPresent() && shown(decided).isEmpty();
        if (missing) {
            session.out().line("");
            session.tell(explainer.makers(type.get()).isEmpty() ? "explain.unmade" : "explain.none", type.get());
        }
        whyNots(decided).forEach(whyNot -> paragraph(text.whyNot(whyNot)));
        smallestChanges(decided).forEach(change -> paragraph(text.smallestChangeFor(change)));
        if (decided.decisions().isEmpty() && type.isEmpty() && rules.isEmpty()) {
            session.tell("explain.nothing");
        }
    }

    private void paragraph(ExplanationLine sentence) {
        session.out().line("");
        sentence.plain().forEach(session.out()::line);
    }

    private List<ExplainedDecision> shown(Explanation.Decided decided) {
        boolean onlyRules = type.isEmpty() && !rules.isEmpty();
        return decided.decisions().stream().filter(decision -> !onlyRules)
                .filter(decision -> type.map(decision.decision().type().name()::equals).orElse(true)).toList();
    }

    private List<Reason> fired(Explanation.Decided decided) {
        return decided.firings().stream().filter(reason -> rules.contains(reason.rule())).toList();
    }

    /** A decision that came needs no telling why other rules did not make it as well, unless they were asked about. */
    private List<WhyNot> whyNots(Explanation.Decided decided) {
        boolean came = !shown(decided).isEmpty();
        return decided.whyNots().stream().filter(whyNot -> rules.contains(whyNot.rule()) || !came).toList();
    }

    /** Of each rule that was asked about, and of those together that would have made a decision that is missing. */
    private List<SmallestChange> smallestChanges(Explanation.Decided decided) {
        List<RuleDefinition> silent = whyNots(decided).stream().map(WhyNot::rule).toList();
        List<SmallestChange> changes = new ArrayList<>();
        silent.stream().filter(rules::contains).forEach(
                rule -> changes.add(explainer.smallestChange(decided.given(), rule, SearchBounds.standard())));
        boolean missing = type.isPresent() && shown(decided).isEmpty();
        List<RuleDefinition> makers = silent.stream().filter(rule -> !rules.contains(rule)).toList();
        if (missing && !makers.isEmpty()) {
            changes.add(explainer.smallestChange(decided.given(), makers, SearchBounds.standard()));
        }
        return changes;
    }

    private void write(Explanation explanation, JsonGenerator json) throws IOException {
        json.writeStringField("case", explanation.given().name());
        if (explanation instanceof Explanation.Failed failed) {
            json.writeStringField("error", failed.message().in(session.locale()));
            return;
        }
        Explanation.Decided decided = (Explanation.Decided) explanation;
        changes.write(decided, json);
        ExplanationJson writer = new ExplanationJson(explainer.clauses(), session.locale());
        json.writeArrayFieldStart("decisions");
        for (ExplainedDecision decision : shown(decided)) {
            writer.write(explainer.factors(decided.given(), decision), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("firings");
        for (Reason reason : fired(decided)) {
            writer.write(reason, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("whyNot");
        for (WhyNot whyNot : whyNots(decided)) {
            writer.write(whyNot, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("smallestChanges");
        ChangeJson changeWriter = new ChangeJson(session.locale());
        for (SmallestChange change : smallestChanges(decided)) {
            changeWriter.write(change, json);
        }
        json.writeEndArray();
    }
}
