package org.heurejuste.language;

import java.util.List;
import java.util.Map;
import org.heurejuste.policy.text.TextEdit;

/**
 * Everything that it takes to give a name another one.
 *
 * @param texts the changes of text files by their paths, relative to the project's root: rules, sentences, tables and suites as CSV, letters,
 *        sample cases
 * @param workbooks the changes of workbooks by their paths: tables and suites as XLSX
 * @param unread files that may hold the name and cannot be read, such as tables in the old format {@code .xls}
 */
public record Renaming(Map<String, List<TextEdit>> texts, Map<String, WorkbookChange> workbooks, List<String> unread) {

    /** Keeps its own copies. */
    public Renaming {
        texts = Map.copyOf(texts);
        workbooks = Map.copyOf(workbooks);
        unread = List.copyOf(unread);
    }

    /**
     * Whether there is nothing to do.
     *
     * @return whether the word is no name, or the new name is none
     */
    public boolean isEmpty() {
        return texts.isEmpty() && workbooks.isEmpty();
    }
}
