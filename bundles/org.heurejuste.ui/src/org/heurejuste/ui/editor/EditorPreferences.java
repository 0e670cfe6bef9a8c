package org.heurejuste.ui.editor;

import java.util.Set;

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
    public static final String BRACKETS = "brackets";
    /** Its colour, as {@code red,green,blue}. */
    static final String BRACKETS_COLOR = "brackets.color";
    /** Whether the bracket at the caret is shown as well. */
    static final String BRACKETS_AT_CARET = "brackets.atCaret";
    /** Whether the brackets around the caret are shown where it is at none. */
    static final String BRACKETS_ENCLOSING = "brackets.enclosing";

    /** Whether proposals open by themselves behind signs such as {@code (} and {@code @}. */
    public static final String ASSIST_WHILE_TYPING = "assist.whileTyping";
    /** Whether the other places of the name at the caret are marked. */
    public static final String OCCURRENCES = "occurrences";
    /** Whether units and numbers of uses are shown between the words. */
    public static final String HINTS = "hints";
    /** Whether rules and declarations can be folded away. */
    public static final String FOLDING = "folding";
    /** Whether a file is laid out as it is saved. */
    public static final String FORMAT_ON_SAVE = "save.format";
    /** Whether blanks at the ends of lines go as it is saved. */
    public static final String TRIM_ON_SAVE = "save.trim";

    /** Those that say what is shown in the text. */
    static final Set<String> FEATURES = Set.of(OCCURRENCES, HINTS, FOLDING);

    private static final String BUNDLE = "org.heurejuste.ui";

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(BUNDLE);
        defaults.putBoolean(BRACKETS, true);
        defaults.put(BRACKETS_COLOR, "120,120,120");
        defaults.putBoolean(BRACKETS_AT_CARET, true);
        defaults.putBoolean(BRACKETS_ENCLOSING, false);
        defaults.putBoolean(ASSIST_WHILE_TYPING, true);
        defaults.putBoolean(OCCURRENCES, true);
        defaults.putBoolean(HINTS, true);
        defaults.putBoolean(FOLDING, true);
        defaults.putBoolean(FORMAT_ON_SAVE, false);
        defaults.putBoolean(TRIM_ON_SAVE, true);
    }

    /**
     * The preferences as the preference page changes them.
     *
     * @return the store of the editor's own preferences
     */
    public static IPreferenceStore own() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
    }

    /**
     * The preferences of the editors.
     *
     * @return their own, over those that all text editors share
     */
    public static IPreferenceStore store() {
        return new ChainedPreferenceStore(new IPreferenceStore[] {own(), EditorsUI.getPreferenceStore()});
    }
}
