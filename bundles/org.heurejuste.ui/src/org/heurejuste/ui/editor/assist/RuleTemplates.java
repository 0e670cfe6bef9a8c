package org.heurejuste.ui.editor.assist;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;

import org.heurejuste.ui.editor.EditorPreferences;

/** The templates that a team writes for itself. A service of the workbench. */
public final class RuleTemplates {

    /** Where templates are proposed. */
    static final String CONTEXT = "org.heurejuste.ui.rules";

    private static final String KEY = "templates";

    private final ContextTypeRegistry types = new ContributionContextTypeRegistry();
    private final TemplateStore store;

    RuleTemplates() {
        TemplateContextType rules = new TemplateContextType(CONTEXT, Messages.rulesContext);
        rules.addResolver(new GlobalTemplateVariables.Cursor());
        rules.addResolver(new GlobalTemplateVariables.Date());
        rules.addResolver(new GlobalTemplateVariables.User());
        types.addContextType(rules);
        store = new ContributionTemplateStore(types, EditorPreferences.own(), KEY);
        try {
            store.load();
        } catch (IOException unreadable) {
            ILog.of(RuleTemplates.class).error(Messages.templatesUnreadable, unreadable);
        }
    }

    /**
     * The workbench's.
     *
     * @return the service
     */
    public static RuleTemplates get() {
        return PlatformUI.getWorkbench().getService(RuleTemplates.class);
    }

    /**
     * The templates.
     *
     * @return the store, which the preference page changes
     */
    public TemplateStore store() {
        return store;
    }

    /**
     * Where templates can be proposed.
     *
     * @return the context types
     */
    public ContextTypeRegistry contextTypes() {
        return types;
    }
}
