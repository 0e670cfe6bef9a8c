package org.heurejuste.testing.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.SuiteRunner;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.TestSuites;

/** Runs to report on. */
final class Runs {

    private Runs() {}

    /** A case of each status. */
    static TestRun mixed() {
        Suite suite = new SuiteReader(TestPolicy.vocabulary(), Set.of())
                .read("src/test/resources/cases/mixed.cases.yaml", """
                suite: Mixed <b>
                cases:
                  - name: As expected
                    clauses: [D10, D11]
                    given: {Incident: {id: i1, kind: DELAY}}
                    expect: {Goodwill: one}
                  - name: <Other> & "amount"
                    clauses: [D10]
                    expect: {Goodwill: [{subject: i1, amount: 20}]}
                  - name: Broken rule
                    clauses: [D2]
                    expect: {Goodwill: none}
                  - name: Broken case
                    expect: {Goodwil: none}
                """);
        Function<Case, Outcome> decides = TestSuites.deciding(TestPolicy.goodwill("i1", "10"),
                TestPolicy.guidance("<script>alert(1)</script>"));
        return TestSuites.run(suite,
                given -> (given.name().equals("Broken rule") ? TestSuites.failing() : decides).apply(given));
    }

    /** A statement that does not hold, and one that does. */
    static TestRun statements() {
        Suite suite = new SuiteReader(TestPolicy.vocabulary(), Set.of())
                .read("src/test/resources/cases/rules.cases.yaml", """
                suite: Rules
                always:
                  - name: Nothing is given
                    expect: {Goodwill: none}
                  - name: Nothing is advised
                    expect: {Guidance: none}
                """);
        GeneratedCases ten = new GeneratedCases(TestSuites.none().generator(), 10, 1);
        return SuiteRunner.run(List.of(suite), TestSuites.deciding(TestPolicy.goodwill("i1", "10")), ten,
                RunListener.NONE, () -> false);
    }

    /** One case of this name, and nothing wrong with it. */
    static TestRun named(String name) {
        Suite plain = TestSuites.expecting("Goodwill: none");
        SampleCase old = plain.cases().get(0);
        SampleCase renamed = new SampleCase(name, List.of(), new Case(name, null, old.given().given()), old.expected(),
                old.span());
        return TestSuites.run(plain.only(renamed), TestSuites.deciding());
    }
}
