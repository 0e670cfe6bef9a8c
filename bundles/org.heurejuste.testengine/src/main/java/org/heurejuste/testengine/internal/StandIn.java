package org.heurejuste.testengine.internal;

import org.heurejuste.testengine.SampleCasesTest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** The container of a project's suites where a class stands for them: Surefire counts only tests below a class. */
final class StandIn extends AbstractTestDescriptor implements Node<CasesContext> {

    StandIn(UniqueId id) {
        super(id, SampleCasesTest.class.getSimpleName(), ClassSource.from(SampleCasesTest.class));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}
