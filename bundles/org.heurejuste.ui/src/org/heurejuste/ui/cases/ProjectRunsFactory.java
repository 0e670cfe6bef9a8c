package org.heurejuste.ui.cases;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import org.jspecify.annotations.Nullable;

/** Makes the one {@link ProjectRuns} of the workbench. */
public final class ProjectRunsFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings("rawtypes")
    public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
        @Nullable Object known = parentLocator.getService(ProjectRuns.class);
        return known == null ? new ProjectRuns() : known;
    }
}
