package org.heurejuste.ui.language;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import org.jspecify.annotations.Nullable;

/** Makes the one {@link ProjectLanguages} of the workbench. */
public final class ProjectLanguagesFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings("rawtypes")
    public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
        @Nullable Object known = parentLocator.getService(ProjectLanguages.class);
        return known == null ? new ProjectLanguages() : known;
    }
}
