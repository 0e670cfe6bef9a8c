package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;

/** An editor with a text. */
public final class Editor {

    /**
     * An error that the editor shows.
     *
     * @param line its line, from 1
     * @param text its words
     */
    public record Mark(int line, String text) {
    }

    private final ITextEditor editor;

    Editor(ITextEditor editor) {
        this.editor = editor;
    }

    /** Returns the name of the file. */
    public String title() {
        return Ui.get(editor::getTitle);
    }

    /** Returns the text as it stands. */
    public String text() {
        return Ui.get(() -> document().get());
    }

    /** Replaces the first stretch of the text that reads so, by typing over it. */
    public Editor typeOver(String old, String typed) {
        int offset = text().indexOf(old);
        if (offset < 0) {
            throw new AssertionError("the text has no " + old);
        }
        Ui.run(() -> {
            editor.getSite().getPage().activate(editor);
            editor.getAdapter(Control.class).setFocus();
            editor.selectAndReveal(offset, old.length());
        });
        Ui.settle();
        Ui.type(typed);
        Ui.until("`" + typed + "` typed", () -> document().get().startsWith(typed, offset));
        return this;
    }

    /** Sets the caret behind the first stretch of the text that reads so. */
    public Editor caretBehind(String words) {
        return select(words, words.length(), 0);
    }

    /** Sets the caret into the first stretch of the text that reads so. */
    public Editor caretIn(String words) {
        return select(words, 1, 0);
    }

    private Editor select(String words, int from, int length) {
        int offset = text().indexOf(words);
        if (offset < 0) {
            throw new AssertionError("the text has no " + words);
        }
        Ui.run(() -> {
            editor.getSite().getPage().activate(editor);
            editor.getAdapter(Control.class).setFocus();
            editor.selectAndReveal(offset + from, length);
        });
        Ui.settle();
        return this;
    }

    /** Types at the caret. */
    public Editor type(String typed) {
        Ui.type(typed);
        Ui.until("`" + typed + "` typed", () -> document().get().contains(typed));
        return this;
    }

    /** Presses a key with others held. */
    public Editor press(int key, int... held) {
        Ui.press(key, held);
        return this;
    }

    /** Asks for proposals and waits until one of them reads so. */
    public Popup proposals(String line) {
        Ui.press(' ', SWT.CTRL);
        return Popup.with(line);
    }

    /** Asks for the mends of what is wrong on the caret's line and waits until one of them reads so. */
    public Popup mends(String line) {
        Ui.press('1', SWT.CTRL);
        return Popup.with(line);
    }

    /** Waits until the text contains some words. */
    public Editor waitForText(String words) {
        Ui.until("`" + words + "` in " + editor.getTitle(), () -> document().get().contains(words));
        return this;
    }

    /** Waits until a hint that holds some words is shown over the text. */
    public void waitForHint(String words) {
        Ui.until("a hint with " + words,
                () -> Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible)
                        .flatMap(shell -> Widgets.all(shell, StyledText.class)).filter(text -> text != widget())
                        .anyMatch(text -> text.getText().contains(words)));
    }

    /** Waits until something stands above the line with some words. */
    public Editor waitForLineHeader(String words) {
        Ui.until("something above the line with " + words, () -> {
            int place = widget().getText().indexOf(words);
            return place >= 0 && widget().getLineVerticalIndent(widget().getLineAtOffset(place)) > 0;
        });
        return this;
    }

    /** Returns what is selected. */
    public String selected() {
        return Ui.get(() -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
    }

    /** Returns the words that are marked by annotations of a type. */
    public List<String> marked(String type) {
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        return Ui.get(() -> {
            List<Position> places = new ArrayList<>();
            model.getAnnotationIterator().forEachRemaining(annotation -> {
                if (annotation.getType().equals(type) && !annotation.isMarkedDeleted()) {
                    places.add(model.getPosition(annotation));
                }
            });
            places.sort(Comparator.comparingInt(Position::getOffset));
            return places.stream().map(this::words).toList();
        });
    }

    /** Waits until annotations of a type mark exactly these words, in the order of the text. */
    public Editor waitForMarks(String type, List<String> words) {
        Ui.until(words + " marked", () -> marked(type).equals(words));
        return this;
    }

    private String words(Position position) {
        try {
            return document().get(position.getOffset(), position.getLength());
        } catch (BadLocationException e) {
            throw new AssertionError("an annotation outside of the text", e);
        }
    }

    /** Returns the line, from 1, on which the first stretch stands that reads so. */
    public int lineOf(String words) {
        String text = text();
        return 1 + (int) text.substring(0, text.indexOf(words)).chars().filter(c -> c == '\n').count();
    }

    /** Returns the line, from 1, that is selected. */
    public int selectedLine() {
        return Ui.get(() -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine() + 1);
    }

    /** Saves by the keyboard. */
    public Editor save() {
        Ui.run(() -> editor.getAdapter(Control.class).setFocus());
        Ui.press('s', SWT.CTRL);
        Ui.until(editor.getTitle() + " saved", () -> !editor.isDirty());
        return this;
    }

    /** Waits until an error is shown on a line that says some words; while somebody types, others come and go. */
    public Mark waitForError(int line, String words) {
        return Ui.await("an error on line " + line + " of " + editor.getTitle(), () -> errors().stream()
                .filter(mark -> mark.line() == line && mark.text().contains(words)).findFirst());
    }

    /** Waits until no error is shown. */
    public void waitUntilClean() {
        Ui.until("no error in " + editor.getTitle(), () -> errors().isEmpty());
    }

    private List<Mark> errors() {
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        List<Mark> marks = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation.getType().endsWith("error") && !annotation.isMarkedDeleted()) {
                marks.add(new Mark(line(model.getPosition(annotation)), words(annotation)));
            }
        });
        return marks;
    }

    private static String words(Annotation annotation) {
        return annotation.getText() == null ? "" : annotation.getText();
    }

    private int line(Position position) {
        try {
            return document().getLineOfOffset(position.getOffset()) + 1;
        } catch (BadLocationException e) {
            throw new AssertionError("an error outside of the text", e);
        }
    }

    private IDocument document() {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** Returns what the editor draws, to look at its colours. */
    StyledText widget() {
        return (StyledText) editor.getAdapter(Control.class);
    }
}
