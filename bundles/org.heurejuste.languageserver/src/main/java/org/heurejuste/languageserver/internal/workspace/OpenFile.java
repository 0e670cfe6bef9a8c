package org.heurejuste.languageserver.internal.workspace;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A file as an editor holds it.
 *
 * @param uri its address, as the editor writes it
 * @param version counts the editor's changes
 * @param held its text, as the editor holds it
 * @param lines the lines of the text
 */
public record OpenFile(String uri, int version, String held, TextLines lines) {

    /**
     * A file that an editor opens.
     *
     * @param uri its address
     * @param version the editor's count
     * @param held its text
     * @return the file
     */
    public static OpenFile of(String uri, int version, String held) {
        return new OpenFile(uri, version, held, new TextLines(held));
    }

    /**
     * The file after changes.
     *
     * @param changes the changes, each on the text that the one before left; a range outside of the text is cut to it
     * @param newVersion the editor's count
     * @return the file
     */
    public OpenFile changed(List<TextDocumentContentChangeEvent> changes, int newVersion) {
        OpenFile file = this;
        for (TextDocumentContentChangeEvent change : changes) {
            file = of(uri, newVersion, file.text(change));
        }
        return file;
    }

    private String text(TextDocumentContentChangeEvent change) {
        String added = change.getText() == null ? "" : change.getText();
        Range range = change.getRange();
        if (range == null) {
            return added;
        }
        int mark = held.length() - lines.text().length();
        int one = lines.offset(range.getStart());
        int other = lines.offset(range.getEnd());
        int start = Math.min(one, other) + mark;
        int end = Math.max(one, other) + mark;
        return held.substring(0, start) + added + held.substring(end);
    }
}
