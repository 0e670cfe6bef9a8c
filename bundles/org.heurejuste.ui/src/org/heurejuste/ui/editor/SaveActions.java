package org.heurejuste.ui.editor;

import org.eclipse.jface.preference.IPreferenceStore;

import org.heurejuste.ui.editor.refactor.Layout;

/** What is done to a text right before it is saved, as far as the preferences ask for it. */
record SaveActions(IPreferenceStore preferences) {

    void run(DrlEditor editor) {
        if (preferences.getBoolean(EditorPreferences.FORMAT_ON_SAVE)) {
            editor.language().ifPresent(language -> language.now()
                    .flatMap(snapshot -> snapshot.tree(language.path()))
                    .ifPresent(tree -> new FormatSelection(editor.viewer()).all(tree)));
        }
        if (preferences.getBoolean(EditorPreferences.TRIM_ON_SAVE)) {
            Layout.trim(editor.viewer().getDocument());
        }
    }
}
