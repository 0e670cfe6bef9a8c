package org.heurejuste.ui.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.testing.Suite;

/** Which of a project's cases to run; named rather than held, because the files are read anew before each run. */
sealed interface RunChoice {

    /** Every case of every suite. */
    record All() implements RunChoice {
    }

    /**
     * Whole suites and single cases.
     *
     * @param suites paths of suites, relative to the project's root
     * @param cases single cases of other suites
     */
    record Some(Set<String> suites, Set<CaseName> cases) implements RunChoice {

        /** Keeps its own copies. */
        public Some {
            suites = Set.copyOf(suites);
            cases = Set.copyOf(cases);
        }
    }

    /**
     * A case by its name.
     *
     * @param suite the path of its suite
     * @param name its name there
     */
    record CaseName(String suite, String name) {
    }

    /** The whole of the suites and cases at the given lines of the tree; a line below a case stands for the case. */
    static RunChoice of(Collection<? extends CaseNode> nodes) {
        Set<String> suites = new HashSet<>();
        Set<CaseName> cases = new HashSet<>();
        for (CaseNode node : nodes) {
            switch (node) {
                case SuiteNode suite -> suites.add(suite.suite().path());
                case SampleNode sample when sample.isAlways() -> suites.add(sample.parent().suite().path());
                case MismatchNode mismatch when mismatch.parent().isAlways() ->
                    suites.add(mismatch.parent().parent().suite().path());
                case SampleNode sample ->
                    cases.add(new CaseName(sample.parent().suite().path(), sample.sample().name()));
                case MismatchNode mismatch -> cases.add(new CaseName(mismatch.parent().parent().suite().path(),
                        mismatch.parent().sample().name()));
                case UnreadableNode unreadable -> suites.add(unreadable.parent().suite().path());
                case ProblemNode problem -> suites.add(problem.parent().parent().suite().path());
            }
        }
        return new Some(suites, cases);
    }

    /**
     * What to run of the suites as they stand now.
     *
     * @param suites all suites of the project
     * @return the suites chosen, and for each single case its suite with that case alone
     */
    default List<Suite> from(List<Suite> suites) {
        return switch (this) {
            case All all -> suites;
            case Some some -> suites.stream().flatMap(suite -> chosen(some, suite)).toList();
        };
    }

    private static Stream<Suite> chosen(Some some, Suite suite) {
        if (some.suites().contains(suite.path())) {
            return Stream.of(suite);
        }
        return suite.cases().stream()
                .filter(sample -> some.cases().contains(new CaseName(suite.path(), sample.name())))
                .map(suite::only);
    }
}
