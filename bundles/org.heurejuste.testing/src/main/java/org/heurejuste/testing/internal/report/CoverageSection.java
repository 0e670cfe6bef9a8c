package org.heurejuste.testing.internal.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.heurejuste.policy.SourceFile;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;
import org.heurejuste.testing.coverage.FileCoverage;
import org.heurejuste.testing.coverage.FileCoverage.Line;
import org.heurejuste.testing.coverage.FileCoverage.State;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.heurejuste.testing.coverage.Share;
import org.jspecify.annotations.Nullable;

/** Writes how much of the policy is covered: the numbers, and each file line by line. */
final class CoverageSection {
    private final Html html;
    private final Coverage coverage;
    private final Map<Goal, CoveringCase> offered = new HashMap<>();
    private final Texts texts;
    private final Locale locale;

    CoverageSection(Html html, CoveredRun covered, Texts texts, Locale locale) {
        this.html = html;
        this.coverage = covered.coverage();
        this.texts = texts;
        this.locale = locale;
        covered.offered().forEach(one -> offered.put(one.goal(), one));
    }

    void write() {
        html.open("section", "aria-labelledby", "coverage").element("h2", texts.of("coverage"), "id", "coverage")
                .element("p", texts.of("coverage.share", coverage.share().percent(), coverage.share().covered(),
                        coverage.share().all()));
        kinds();
        coverage.files().forEach(this::file);
        html.close();
    }

    private void kinds() {
        html.open("table").open("thead").open("tr");
        for (String column : List.of("coverage.kind", "coverage.covered", "coverage.of", "coverage.percent")) {
            html.element("th", texts.of(column), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Goal.Kind kind : Goal.Kind.values()) {
            Share share = coverage.share(kind);
            if (share.all() > 0) {
                html.open("tr").element("th", Coverage.label(kind).in(locale), "scope", "row")
                        .element("td", String.valueOf(share.covered()), "class", "number")
                        .element("td", String.valueOf(share.all()), "class", "number")
                        .element("td", texts.of("coverage.rate", share.percent()), "class", "number").close();
            }
        }
        html.close().close();
    }

    private void file(FileCoverage file) {
        Share share = file.lines().stream().map(Line::share).reduce(new Share(0, 0),
                (one, other) -> new Share(one.covered() + other.covered(), one.all() + other.all()));
        html.open("details").open("summary").element("code", file.path()).text(" ")
                .text(texts.of("coverage.rate", share.percent())).close()
                .open("table", "class", "source").element("caption", texts.of("coverage.lines"));
        Map<Integer, Line> lines = new HashMap<>();
        file.lines().forEach(line -> lines.put(line.number(), line));
        List<String> text = text(file.path());
        int last = Math.max(text.size(), lines.keySet().stream().mapToInt(i -> i).max().orElse(0));
        for (int number = 1; number <= last; number++) {
            Line line = lines.get(number);
            if (!text.isEmpty() || line != null) {
                line(number, number <= text.size() ? text.get(number - 1) : "", line);
            }
        }
        html.close().close();
    }

    /** A spreadsheet has rows and no text. */
    private List<String> text(String path) {
        boolean spreadsheet = path.endsWith(".xlsx") || path.endsWith(".xls");
        return spreadsheet
                ? List.of()
                : coverage.project().source(path).map(SourceFile::text).orElse("").lines().toList();
    }

    private void line(int number, String text, @Nullable Line line) {
        String state = line == null ? "" : line.state().name().toLowerCase(Locale.ROOT);
        html.open("tr", "class", "line-" + state).element("th", String.valueOf(number), "scope", "row")
                .element("td", line == null ? "" : line.state().text().in(locale), "class", "state").open("td")
                .element("code", text);
        if (line != null && line.state() != State.COVERED) {
            html.open("ul");
            line.goals().stream().filter(one -> !one.isCovered()).forEach(this::missing);
            html.close();
        }
        html.close().close();
    }

    private void missing(GoalCoverage one) {
        html.open("li").sentence(one.text().in(locale)).text(texts.of("coverage.missing") + " ")
                .sentence(coverage.why(one.goal()).in(locale));
        CoveringCase offer = offered.get(one.goal());
        if (offer != null) {
            html.open("details").element("summary", texts.of("coverage.offer")).open("pre")
                    .element("code", String.join("\n", offer.yaml(locale))).close().close();
        }
        html.close();
    }
}
