package org.heurejuste.cli;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.FactorJson;
import org.heurejuste.runtime.explain.FactorText;
import org.heurejuste.runtime.explain.Factors;

/** What {@code explain} answers for the customer: the decisions of which the customer is told, in words of the handbook and the vocabulary. */
final class CustomerReport {

    private final Session session;
    private final Explainer explainer;
    private final List<TypeDefinition> told;

    CustomerReport(Session session, Explainer explainer, List<TypeDefinition> told) {
        this.session = session;
        this.explainer = explainer;
        this.told = told;
    }

    /** Tells an explanation and answers with the exit code. */
    int tell(Explanation explanation, boolean asJson) throws IOException {
        if (asJson) {
            Json.write(session, json -> write(explanation, json));
        } else if (explanation instanceof Explanation.Failed failed) {
            session.tell("explain.failed", failed.given().name(), failed.message());
        } else {
            List<Factors> factors = factors((Explanation.Decided) explanation);
            session.tell("explain.decided", explanation.given().name(), factors.size());
            FactorText text = new FactorText(explainer.clauses(), session.locale());
            factors.forEach(each -> {
                session.out().line("");
                text.forCustomer(each).plain().forEach(session.out()::line);
            });
        }
        return explanation instanceof Explanation.Failed ? ExitCode.FOUND : ExitCode.FINE;
    }

    private List<Factors> factors(Explanation.Decided decided) {
        return decided.decisions().stream().filter(each -> told.contains(each.decision().type()))
                .map(each -> explainer.factors(decided.given(), each)).toList();
    }

    private void write(Explanation explanation, JsonGenerator json) throws IOException {
        json.writeStringField("case", explanation.given().name());
        if (explanation instanceof Explanation.Failed failed) {
            json.writeStringField("error", failed.message().in(session.locale()));
            return;
        }
        FactorJson writer = new FactorJson(explainer.clauses(), session.locale());
        json.writeArrayFieldStart("decisions");
        for (Factors factors : factors((Explanation.Decided) explanation)) {
            writer.writeForCustomer(factors, json);
        }
        json.writeEndArray();
    }
}
