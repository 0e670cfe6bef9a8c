package org.heurejuste.testengine.internal;

import java.nio.file.Path;

import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** An entry of {@code always}, tried on generated cases. */
final class AlwaysTest extends AbstractTestDescriptor implements Node<CasesContext> {
    private final Suite suite;
    private final Invariant invariant;
    private final AlwaysTrials trials;

    AlwaysTest(UniqueId id, String displayName, Path file, Suite suite, Invariant invariant,
            AlwaysTrials trials) {
        super(id, displayName, SuiteContainer.source(file, invariant.span()));
        this.suite = suite;
        this.invariant = invariant;
        this.trials = trials;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public CasesContext execute(CasesContext context, DynamicTestExecutor executor) {
        InvariantResult result = trials.of(suite, invariant);
        if (result.status() != Status.PASSED) {
            throw Failures.of(result.suite().name(), invariant.name(), invariant.span(),
                    result.lines(context.locale()));
        }
        return context;
    }
}
