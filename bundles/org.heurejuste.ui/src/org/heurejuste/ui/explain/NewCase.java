package org.heurejuste.ui.explain;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;

/**
 * Writes a case behind the others of a suite. What is being edited in the suite stays, unsaved as it was; a suite that
 * nobody edits is saved.
 */
final class NewCase {

    private final IFile file;
    private final Vocabulary vocabulary;

    NewCase(IFile file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    /** Returns a name that no case of the suite has yet. */
    String freeName(String wanted) throws CoreException {
        String[] name = {wanted};
        with(buffer -> name[0] = CaseDrafts.unusedName(wanted, content(buffer)));
        return name[0];
    }

    /** Returns whether a case of the suite has a name. */
    boolean isTaken(String name) throws CoreException {
        return !freeName(name).equals(name);
    }

    private SuiteContent content(ITextFileBuffer buffer) {
        return open(buffer.getDocument()).content();
    }

    private SuiteDocument open(IDocument document) {
        return SuiteDocument.open(file.getProjectRelativePath().toString(), document.get(), vocabulary);
    }

    /**
     * Writes the case.
     *
     * @param given its facts
     * @param name its name
     * @param clauses the clauses that it illustrates
     * @param expected the decisions that it expects
     * @throws CoreException if the file cannot be read or written, or does not take the case
     */
    void write(Case given, String name, List<String> clauses, List<Decision> expected) throws CoreException {
        CaseDraft draft = CaseDrafts.expecting(CaseDrafts.of(given, name, clauses), expected);
        with(buffer -> {
            boolean edited = buffer.isDirty();
            SuiteDocument suite = open(buffer.getDocument());
            int end = suite.content().cases().size();
            apply(suite.apply(new SuiteEdit.AddCase(end, draft)), buffer.getDocument());
            if (!edited) {
                buffer.commit(new NullProgressMonitor(), false);
            }
        });
    }

    /**
     * Where a case of the suite stands.
     *
     * @param name its name
     * @return its place, or the file's beginning where it is not there
     * @throws CoreException if the file cannot be read
     */
    SourceSpan place(String name) throws CoreException {
        SourceSpan[] place = {new SourceSpan(file.getProjectRelativePath().toString(), 1, 1, 0, 0)};
        with(buffer -> content(buffer).cases().stream().filter(entry -> entry.name().equals(name))
                .forEach(entry -> place[0] = entry.nameSpan()));
        return place[0];
    }

    private static void apply(SuiteChange change, IDocument document) throws CoreException {
        MultiTextEdit all = new MultiTextEdit();
        for (TextEdit edit : change.edits()) {
            all.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text()));
        }
        try {
            all.apply(document);
        } catch (BadLocationException e) {
            throw new CoreException(Status.error(Messages.newCase_refused, e));
        }
    }

    private interface Work {
        void on(ITextFileBuffer buffer) throws CoreException, EditRefusedException;
    }

    private void with(Work work) throws CoreException {
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        buffers.connect(file.getFullPath(), LocationKind.IFILE, new NullProgressMonitor());
        try {
            work.on(buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE));
        } catch (EditRefusedException e) {
            throw new CoreException(Status.error(e.reason().in(Locale.getDefault())));
        } finally {
            buffers.disconnect(file.getFullPath(), LocationKind.IFILE, new NullProgressMonitor());
        }
    }
}
