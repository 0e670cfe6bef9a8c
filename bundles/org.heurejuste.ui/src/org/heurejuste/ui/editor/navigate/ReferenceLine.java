package org.heurejuste.ui.editor.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.osgi.util.NLS;

/**
 * A line with a reference.
 *
 * @param file its file
 * @param line its number, from 1
 * @param offset where it starts, in UTF-16 units
 * @param text what stands on it
 */
record ReferenceLine(IFile file, int line, int offset, String text) implements Reference {

    @Override
    public int order() {
        return offset;
    }

    @Override
    public String label() {
        return NLS.bind(Messages.lineLabel, line, text.strip());
    }

    /** The lines of one file, asked for from the first to the last. */
    static final class Lines {

        private final IFile file;
        private final String text;
        private int line = 1;
        private int start;

        Lines(IFile file, String text) {
            this.file = file;
            this.text = text;
        }

        ReferenceLine at(int offset) {
            if (offset < start) {
                line = 1;
                start = 0;
            }
            for (int next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
                line++;
                start = next + 1;
            }
            int end = text.indexOf('\n', start);
            return new ReferenceLine(file, line, start,
                    text.substring(Math.min(start, text.length()), end < 0 ? text.length() : end).stripTrailing());
        }
    }
}
