package org.heurejuste.ui.editor;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.texteditor.ChainedPreferenceStore;

/** The editor's own preferences, over those that all text editors share. */
public final class EditorPreferences extends AbstractPreferenceInitializer {

    /** Whether the bracket that matches the one at the caret is shown. */
    static final String BRACKETS = "brackets";
    /** Its colour, as {@code red,green,blue}. */
    static final String BRACKETS_COLOR = "brackets.color";
    /** Whether the bracket at the caret is shown as well. */
    static final String BRACKETS_AT_CARET = "brackets.atCaret";
    /** Whether the brackets around the caret are shown where it is at none. */
    static final String BRACKETS_ENCLOSING = "brackets.enclosing";

    private static final String BUNDLE = "org.heurejuste.ui";

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(BUNDLE);
        defaults.putBoolean(BRACKETS, true);
        defaults.put(BRACKETS_COLOR, "120,120,120");
        defaults.putBoolean(BRACKETS_AT_CARET, true);
        defaults.putBoolean(BRACKETS_ENCLOSING, false);
    }

    static IPreferenceStore store() {
        return new ChainedPreferenceStore(new IPreferenceStore[] {
            new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE), EditorsUI.getPreferenceStore()});
    }
}
