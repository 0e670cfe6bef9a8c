package org.heurejuste.testing.internal.report;

import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Counterexample;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Unreadable;
import org.heurejuste.testing.report.FailureExplanations;

/** Writes a case: open where something is wrong, closed where it passed. */
record CaseSection(Html html, FailureExplanations explanations, CaseLetterTexts letters, Texts texts) {

    void result(CaseResult result) {
        List<String> clauses = result.sample().clauses();
        begin(result, clauses);
        new WhySection(html, texts).write(explanations.of(result));
        if (result.error() == null) {
            new DecisionTables(html, texts).decisions(result.decisions());
            told(letters.of(result));
        }
        html.close();
    }

    /** An entry of what is always true, with the smallest case for which it is not. */
    void invariant(InvariantResult result) {
        begin(result.asCase(), List.of());
        html.element("p", texts.of("tried", result.tried(), result.concerned()));
        Counterexample example = result.counterexample();
        if (example != null) {
            html.element("p", example.origin().in(texts.locale())).element("pre",
                    String.join("\n", example.yaml(texts.locale())));
        }
        html.close();
    }

    private void begin(CaseResult result, List<String> clauses) {
        start(result.status().name().toLowerCase(Locale.ROOT), result.sample().name(),
                result.status() == Status.PASSED, clauses);
        place(result.sample().span());
        Message error = result.error();
        if (error != null) {
            html.open("p").sentence(error.in(texts.locale())).close();
        }
        DecisionTables tables = new DecisionTables(html, texts);
        result.mismatches().forEach(tables::mismatch);
    }

    private void told(List<CaseLetterTexts.Told> told) {
        if (told.isEmpty()) {
            return;
        }
        html.open("section", "class", "letter").element("h4", texts.of("letter")).open("blockquote");
        for (CaseLetterTexts.Told letter : told) {
            html.open("p", "class", letter.written() ? "written" : "unwritten");
            if (letter.written()) {
                html.text(letter.text());
            } else {
                html.sentence(letter.text());
            }
            html.close();
        }
        html.close().close();
    }

    void unreadable(Unreadable unreadable) {
        start("unreadable", unreadable.name(), false, List.of());
        html.open("ul");
        for (Diagnostic problem : unreadable.problems()) {
            Message help = problem.help();
            html.open("li").element("code", problem.span().place()).text(" " + problem.code().id() + " ")
                    .sentence(problem.message().in(texts.locale()));
            if (help != null) {
                html.open("p", "class", "help").sentence(help.in(texts.locale())).close();
            }
            html.close();
        }
        html.close().close();
    }

    private void start(String status, String name, boolean closed, List<String> clauses) {
        if (closed) {
            html.open("details");
        } else {
            html.open("details", "open", "");
        }
        html.open("summary");
        new StatusMark(html, texts).write(status);
        html.text(" ").element("h3", name);
        if (!clauses.isEmpty()) {
            html.text(" ").element("span", texts.of("clauses.of", clauses.size(), String.join(", ", clauses)), "class",
                    "clauses");
        }
        html.close();
    }

    private void place(SourceSpan span) {
        html.open("p", "class", "file").text(texts.of("line", String.valueOf(span.line()))).close();
    }
}
