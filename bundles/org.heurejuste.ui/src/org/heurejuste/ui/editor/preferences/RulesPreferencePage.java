package org.heurejuste.ui.editor.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import org.heurejuste.ui.editor.EditorPreferences;

/** What the editor of rules shows and does of itself. */
public final class RulesPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** A page; the workbench makes it. */
    public RulesPreferencePage() {
        super(GRID);
        setPreferenceStore(EditorPreferences.own());
        setDescription(Messages.rulesDescription);
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing to prepare
    }

    @Override
    protected void createFieldEditors() {
        option(EditorPreferences.ASSIST_WHILE_TYPING, Messages.assistWhileTyping);
        option(EditorPreferences.OCCURRENCES, Messages.occurrences);
        option(EditorPreferences.HINTS, Messages.hints);
        option(EditorPreferences.FOLDING, Messages.folding);
        option(EditorPreferences.BRACKETS, Messages.brackets);
        option(EditorPreferences.TRIM_ON_SAVE, Messages.trimOnSave);
        option(EditorPreferences.FORMAT_ON_SAVE, Messages.formatOnSave);
    }

    private void option(String preference, String label) {
        addField(new BooleanFieldEditor(preference, label, getFieldEditorParent()));
    }
}
