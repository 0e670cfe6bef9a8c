package org.heurejuste.ui.editor.marking;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;

/** Words above a line. */
final class AboveLine extends LineHeaderCodeMining {

    AboveLine(int line, IDocument document, ICodeMiningProvider provider, String words) throws BadLocationException {
        super(line, document, provider);
        setLabel(words);
    }
}
