package org.heurejuste.testing.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.internal.compare.Values;
import org.jspecify.annotations.Nullable;

/** Writes what was expected against what was decided, and all that was decided. */
record DecisionTables(Html html, Texts texts) {

    void mismatch(Mismatch mismatch) {
        html.open("div", "class", "mismatch").open("p").sentence(mismatch.message().in(texts.locale()))
                .element("span", " " + texts.of("line", String.valueOf(mismatch.span().line())), "class", "line")
                .close();
        if (!mismatch.fields().isEmpty()) {
            html.open("table").element("caption", texts.of("comparison", mismatch.type().labels().in(texts.locale())));
            columns("field", "expected", "decided", "status");
            html.open("tbody");
            mismatch.fields().forEach(this::comparison);
            html.close().close();
        }
        html.close();
    }

    private void comparison(FieldComparison field) {
        html.open("tr", "class", field.same() ? "same" : "differs").open("th", "scope", "row")
                .element("code", field.field()).close();
        value(field.expected());
        value(field.actual());
        html.element("td", texts.of(status(field))).close();
    }

    private static String status(FieldComparison field) {
        if (field.same()) {
            return "same";
        }
        if (field.actual() == null) {
            return "missing";
        }
        return field.expected() == null ? "surplus" : "differs";
    }

    private void value(@Nullable String value) {
        html.open("td");
        if (value == null) {
            html.element("span", texts.of("nothing"), "class", "nothing");
        } else {
            html.element("code", value);
        }
        html.close();
    }

    void decisions(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            html.element("p", texts.of("decisions.none"));
            return;
        }
        html.open("table").element("caption", texts.of("decisions"));
        columns("decision", "values", "clause", "rule");
        html.open("tbody");
        for (Decision decision : decisions) {
            html.open("tr").open("th", "scope", "row").element("code", decision.type().name()).close()
                    .open("td").element("code", values(decision)).close()
                    .element("td", Objects.toString(decision.clause(), "–")).element("td", decision.rule()).close();
        }
        html.close().close();
    }

    private void columns(String... names) {
        html.open("thead").open("tr");
        for (String name : names) {
            html.element("th", texts.of("column." + name), "scope", "col");
        }
        html.close().close();
    }

    private static String values(Decision decision) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < decision.values().size(); i++) {
            Object value = decision.values().get(i);
            if (value != null) {
                values.add(decision.type().fields().get(i).name() + ": " + Values.text(value));
            }
        }
        return String.join(", ", values);
    }
}
