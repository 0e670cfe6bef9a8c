package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.Suite;
import org.jspecify.annotations.Nullable;

/** A suite's file: its cases in the order of the file, what is always true, then what could not be read of it. */
final class SuiteNode implements CaseNode {

    private final Suite suite;
    private final List<SampleNode> samples;
    private final List<UnreadableNode> unreadable;
    private int passed;
    private int failed;
    private CaseFilter filter = CaseFilter.ALL;
    private @Nullable List<CaseNode> filtered;

    SuiteNode(Suite suite) {
        this.suite = suite;
        int cases = suite.cases().size();
        samples = Stream.concat(
                IntStream.range(0, cases).mapToObj(i -> SampleNode.of(this, suite.cases().get(i), i)),
                IntStream.range(0, suite.always().size())
                        .mapToObj(i -> SampleNode.of(this, suite.always().get(i), cases + i)))
                .toList();
        unreadable = suite.unreadable().stream().map(part -> new UnreadableNode(this, part)).toList();
    }

    /** Counts a case that ended. */
    void finished(SampleNode sample) {
        changed();
        if (sample.status() == CaseStatus.PASSED) {
            passed++;
        } else {
            failed++;
        }
    }

    /** Notes that other cases may be shown now. */
    void changed() {
        filtered = null;
    }

    Suite suite() {
        return suite;
    }

    List<SampleNode> samples() {
        return samples;
    }

    @Override
    public String text() {
        return suite.name();
    }

    @Override
    public CaseStatus status() {
        if (failed > 0 || !unreadable.isEmpty()) {
            return CaseStatus.FAILED;
        }
        return passed > 0 ? CaseStatus.PASSED : CaseStatus.NOT_RUN;
    }

    @Override
    public String statusText() {
        return passed + failed == 0 && unreadable.isEmpty()
                ? CountWords.cases(samples.size())
                : CountWords.passedAndFailed(passed, failed + unreadable.size());
    }

    @Override
    public SourceSpan span() {
        return suite.span();
    }

    @Override
    public @Nullable CaseNode parent() {
        return null;
    }

    @Override
    public List<? extends CaseNode> children(CaseFilter wanted) {
        return wanted.showsAll() && unreadable.isEmpty() ? samples : filtered(wanted);
    }

    /** Kept, as each line that becomes visible asks for it. */
    private List<CaseNode> filtered(CaseFilter wanted) {
        List<CaseNode> known = filtered;
        if (known == null || !filter.equals(wanted)) {
            known = new ArrayList<>(samples.stream().filter(wanted::shows).toList());
            known.addAll(unreadable.stream().filter(wanted::shows).toList());
            filter = wanted;
            filtered = known;
        }
        return known;
    }
}
