package org.heurejuste.testengine.internal;

import java.nio.file.Path;

import org.heurejuste.testing.Suite;
import org.heurejuste.testing.Unreadable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A case, an entry of {@code always} or a file that cannot be read: a test that fails. */
final class UnreadableTest extends AbstractTestDescriptor implements Node<CasesContext> {
    private final Suite suite;
    private final Unreadable unreadable;

    UnreadableTest(UniqueId id, String displayName, Path file, Suite suite, Unreadable unreadable) {
        super(id, displayName, SuiteContainer.source(file, unreadable.span()));
        this.suite = suite;
        this.unreadable = unreadable;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public CasesContext execute(CasesContext context, DynamicTestExecutor executor) {
        throw Failures.of(suite.name(), unreadable.name(), unreadable.span(), unreadable.lines(context.locale()));
    }
}
