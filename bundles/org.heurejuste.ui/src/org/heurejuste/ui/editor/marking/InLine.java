package org.heurejuste.ui.editor.marking;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;

/** Words in a line, behind a place. */
final class InLine extends LineContentCodeMining {

    InLine(int offset, ICodeMiningProvider provider, String words) {
        super(new Position(offset, 1), provider);
        setLabel(words);
    }
}
