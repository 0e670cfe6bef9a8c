package org.heurejuste.ui.editor.preferences;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

import org.heurejuste.ui.editor.EditorPreferences;
import org.heurejuste.ui.editor.assist.RuleTemplates;

/** The templates that a team writes for itself, beside those that the editor always proposes. */
public final class TemplatesPreferencePage extends TemplatePreferencePage {

    /** A page; the workbench makes it. */
    public TemplatesPreferencePage() {
        setPreferenceStore(EditorPreferences.own());
        setTemplateStore(RuleTemplates.get().store());
        setContextTypeRegistry(RuleTemplates.get().contextTypes());
    }

    @Override
    public void init(IWorkbench workbench) {
        setTitle(Messages.templatesTitle);
        setDescription(Messages.templatesDescription);
    }

    /** Rules are laid out by their own command; a template stays as it is written. */
    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}
