package org.heurejuste.testengine.internal;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root of everything discovered. */
public final class Engine extends EngineDescriptor implements Node<CasesContext> {
    private final Projects projects;

    /**
     * An engine without suites yet.
     *
     * @param uniqueId its id
     * @param projects the projects of its suites, forgotten after the run
     */
    public Engine(UniqueId uniqueId, Projects projects) {
        super(uniqueId, "Heure Juste");
        this.projects = projects;
    }

    @Override
    public void after(CasesContext context) {
        projects.close();
    }
}
