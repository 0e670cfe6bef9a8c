package org.heurejuste.ui.editor.assist;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import org.jspecify.annotations.Nullable;

/** Makes the one {@link RuleTemplates} of the workbench. */
public final class RuleTemplatesFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings("rawtypes")
    public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
        @Nullable Object known = parentLocator.getService(RuleTemplates.class);
        return known == null ? new RuleTemplates() : known;
    }
}
