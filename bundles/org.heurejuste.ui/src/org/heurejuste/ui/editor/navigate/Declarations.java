package org.heurejuste.ui.editor.navigate;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IProject;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.language.EditorLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the word at a place of an editor leads to.
 *
 * @param project the project, or null for a file that stands alone
 * @param targets the declarations; the handbook in the reader's language comes first
 */
record Declarations(@Nullable IProject project, List<TextRange> targets) {

    static Declarations at(EditorLanguage language, LanguageSnapshot snapshot, int offset) {
        String own = "handbook/" + Locale.getDefault().getLanguage();
        List<TextRange> targets = Navigation.definition(snapshot, language.path(), offset).stream()
                .sorted((a, b) -> Boolean.compare(b.path().startsWith(own), a.path().startsWith(own))).toList();
        return new Declarations(language.project().orElse(null), targets);
    }
}
