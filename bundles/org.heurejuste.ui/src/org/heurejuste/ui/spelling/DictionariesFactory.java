package org.heurejuste.ui.spelling;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import org.jspecify.annotations.Nullable;

/** Makes the one {@link Dictionaries} of the workbench. */
public final class DictionariesFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings("rawtypes")
    public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
        @Nullable Object known = parentLocator.getService(Dictionaries.class);
        return known == null ? new Dictionaries() : known;
    }
}
