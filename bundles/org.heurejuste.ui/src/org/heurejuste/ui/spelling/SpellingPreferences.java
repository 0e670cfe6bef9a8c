package org.heurejuste.ui.spelling;

import java.util.Arrays;
import java.util.TreeSet;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.spelling.IPreferenceStatusMonitor;
import org.eclipse.ui.texteditor.spelling.ISpellingPreferenceBlock;

import org.jspecify.annotations.Nullable;

/** The user's own words on the platform's preference page of spelling, to be read, added to and taken back. */
public final class SpellingPreferences implements ISpellingPreferenceBlock {

    private static final int LINES = 8;

    private @Nullable Text words;

    @Override
    public Control createControl(Composite parent) {
        Composite block = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(block);
        Label label = new Label(block, SWT.NONE);
        label.setText(Messages.ownWords);
        Text text = new Text(block, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * text.getLineHeight()).applyTo(text);
        words = text;
        performRevert();
        return block;
    }

    @Override
    public void initialize(IPreferenceStatusMonitor statusMonitor) {
        // any words will do
    }

    @Override
    public void setEnabled(boolean enabled) {
        if (words != null) {
            words.setEnabled(enabled);
        }
    }

    @Override
    public boolean canPerformOk() {
        return true;
    }

    @Override
    public void performOk() {
        if (words != null) {
            TreeSet<String> wanted = new TreeSet<>();
            Arrays.stream(words.getText().split("\\s+")).map(OwnWords::key).filter(word -> !word.isEmpty())
                    .forEach(wanted::add);
            OwnWords.set(wanted);
        }
    }

    /** The defaults are those of the page around; nobody means to lose words by them. */
    @Override
    public void performDefaults() {
        performRevert();
    }

    @Override
    public void performRevert() {
        if (words != null) {
            words.setText(String.join(Text.DELIMITER, OwnWords.all()));
        }
    }

    @Override
    public void dispose() {
        words = null;
    }
}
