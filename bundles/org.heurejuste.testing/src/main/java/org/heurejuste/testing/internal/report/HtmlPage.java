package org.heurejuste.testing.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.report.FailureExplanations;
import org.heurejuste.testing.report.HtmlReport;
import org.jspecify.annotations.Nullable;

/** Writes a run as a web page: the numbers, each suite with its cases, the clauses. */
public final class HtmlPage {
    private final Html html = new Html();
    private final TestRun run;
    private final @Nullable CoveredRun covered;
    private final FailureExplanations explanations;
    private final CaseLetterTexts letters;
    private final Texts texts;
    private final Locale locale;

    private HtmlPage(TestRun run, @Nullable CoveredRun covered, FailureExplanations explanations,
            CaseLetterTexts letters, Texts texts, Locale locale) {
        this.run = run;
        this.covered = covered;
        this.explanations = explanations;
        this.locale = locale;
        this.letters = letters;
        this.texts = texts;
    }

    /**
     * The page's text.
     *
     * @param run the run
     * @param covered what it covers; null where that was not measured
     * @param explanations why its failed cases failed
     * @param letters what the customer reads
     * @param locale the reader's language
     * @return the HTML, to be written in UTF-8
     */
    public static String of(TestRun run, @Nullable CoveredRun covered, FailureExplanations explanations,
            CaseLetterTexts letters, Locale locale) {
        return new HtmlPage(run, covered, explanations, letters, new Texts(locale), locale).page();
    }

    private String page() {
        html.open("html", "lang", texts.language());
        head();
        html.open("body").element("a", texts.of("skip"), "class", "skip", "href", "#main");
        header();
        html.open("main", "id", "main", "tabindex", "-1");
        overview();
        for (int i = 0; i < run.suites().size(); i++) {
            suite(run.suites().get(i), anchor(i));
        }
        ClauseTable.write(html, run, texts);
        if (covered != null) {
            new CoverageSection(html, covered, texts, locale).write();
        }
        html.close().element("footer", texts.of("footer")).close().close();
        return html.toString();
    }

    private void head() {
        html.open("head").empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .element("title", texts.of("title") + " – " + verdict())
                .style(styleSheet()).close();
    }

    private void header() {
        html.open("header").element("h1", texts.of("title"))
                .open("p", "class", run.isGreen() ? "verdict passed" : "verdict failed").text(verdict()).close()
                .element("p", texts.of("started", started(), time(run.time()))).close();
    }

    private String verdict() {
        String counted = texts.of("verdict", run.passed(), run.failed());
        return run.cancelled() ? counted + " " + texts.of("cancelled") : counted;
    }

    private void overview() {
        html.open("section", "aria-labelledby", "overview").element("h2", texts.of("overview"), "id", "overview")
                .open("table").open("thead").open("tr");
        for (String column : new String[] {"suite", "status", "passed", "failed", "errors", "unreadable", "time"}) {
            html.element("th", texts.of("column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        for (int i = 0; i < run.suites().size(); i++) {
            Suite suite = run.suites().get(i);
            html.open("tr").open("th", "scope", "row").element("a", suite.name(), "href", "#" + anchor(i)).close();
            counts(SuiteCounts.of(run, suite));
        }
        html.close().open("tfoot").open("tr").element("th", texts.of("all"), "scope", "row");
        counts(SuiteCounts.of(run));
        html.close().close();
        if (explanations.left() > 0) {
            html.open("p").sentence(texts.of("why.cases", explanations.explained(), explanations.left())).close();
        }
        html.close();
    }

    /** The rest of a row of numbers. */
    private void counts(SuiteCounts counts) {
        html.open("td");
        new StatusMark(html, texts).write(counts.isGreen() ? "passed" : "failed");
        html.close();
        for (int count : new int[] {counts.passed(), counts.failed(), counts.errors(), counts.unreadable()}) {
            html.element("td", String.valueOf(count), "class", count == 0 ? "number zero" : "number");
        }
        html.element("td", time(counts.time()), "class", "number").close();
    }

    private void suite(Suite suite, String id) {
        html.open("section", "aria-labelledby", id).element("h2", suite.name(), "id", id)
                .open("p", "class", "file").element("code", suite.path()).close();
        CaseSection section = new CaseSection(html, explanations, letters, texts);
        suite.unreadable().forEach(section::unreadable);
        for (CaseResult result : run.of(suite)) {
            section.result(result);
        }
        run.invariantsOf(suite).forEach(section::invariant);
        html.close();
    }

    private String started() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(texts.language())).withZone(ZoneId.systemDefault())
                .format(run.started());
    }

    private String time(Duration time) {
        return texts.of("seconds", time.toNanos() / 1e9);
    }

    private static String anchor(int suite) {
        return "suite-" + (suite + 1);
    }

    private static String styleSheet() {
        try (InputStream sheet = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
