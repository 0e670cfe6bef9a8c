package org.heurejuste.testengine.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.Set;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteRunner;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A case. */
final class CaseTest extends AbstractTestDescriptor implements Node<CasesContext> {
    private final Suite suite;
    private final SampleCase sample;
    private final Project.Ready project;

    CaseTest(UniqueId id, String displayName, Path file, Suite suite, SampleCase sample, Project.Ready project) {
        super(id, displayName, SuiteContainer.source(file, sample.span()));
        this.suite = suite;
        this.sample = sample;
        this.project = project;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    /** The clauses, but for those whose name the JUnit Platform does not take for a tag. */
    @Override
    public Set<TestTag> getTags() {
        return sample.clauses().stream().filter(TestTag::isValid).map(TestTag::create).collect(toUnmodifiableSet());
    }

    @Override
    public CasesContext execute(CasesContext context, DynamicTestExecutor executor) {
        CaseResult result = SuiteRunner.run(suite, sample, project::decide, project.generated());
        if (result.status() == Status.FAILED) {
            throw Failures.mismatch(result, context.locale());
        }
        if (result.status() == Status.ERROR) {
            throw Failures.of(suite.name(), sample.name(), sample.span(), result.lines(context.locale()));
        }
        return context;
    }
}
