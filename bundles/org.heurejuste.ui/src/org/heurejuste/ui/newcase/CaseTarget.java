package org.heurejuste.ui.newcase;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.convert.SuiteConverter;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.ui.language.Edits;
import org.heurejuste.ui.saving.SafeDocumentProvider;
import org.heurejuste.ui.saving.SafeSaving;
import org.heurejuste.ui.suite.SheetEditor;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases behind the others of a suite, in whatever format. What is being edited in the suite stays, unsaved as it was; a suite that
 * nobody edits is saved. Used on the window's thread alone.
 */
public final class CaseTarget {

    private final IFile file;
    private final Vocabulary vocabulary;
    private @Nullable SuiteContent known;

    /**
     * A suite to write to; what it says is read when it is first asked for.
     *
     * @param file its file, which may not be there yet
     * @param vocabulary the policy's vocabulary
     */
    public CaseTarget(IFile file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    /**
     * A name that no case of the suite has yet.
     *
     * @param wanted the name that would be best
     * @return that name, with a number behind it where it is taken
     * @throws CoreException if the file cannot be read
     */
    public String freeName(String wanted) throws CoreException {
        return file.exists() ? CaseDrafts.unusedName(wanted, content()) : wanted;
    }

    /**
     * What keeps a case of the suite from having a name.
     *
     * @param typed the name, as it was typed
     * @return the reason, or null where there is none
     */
    public @Nullable String problem(String typed) {
        String name = typed.strip();
        try {
            return name.isEmpty() ? Messages.dialog_noName : freeName(name).equals(name) ? null : Messages.dialog_taken;
        } catch (CoreException e) {
            return e.getStatus().getMessage();
        }
    }

    /**
     * Where a case of the suite stands.
     *
     * @param name its name
     * @return its place, or the file's beginning where it is not there
     * @throws CoreException if the file cannot be read
     */
    public SourceSpan place(String name) throws CoreException {
        return content().cases().stream().filter(entry -> entry.name().equals(name)).map(entry -> entry.nameSpan())
                .reduce((first, second) -> second).orElse(SourceSpan.startOf(path()));
    }

    /**
     * Writes a case.
     *
     * @param draft the case
     * @throws CoreException if the file cannot be read or written, or does not take the case
     */
    public void add(CaseDraft draft) throws CoreException {
        known = null;
        try {
            if (!file.exists()) {
                begin(draft);
                return;
            }
            SheetEditor sheet = SheetEditor.editing(file);
            ITextFileBuffer buffer = buffer();
            if (sheet != null) {
                sheet.make(added(sheet.document(vocabulary), draft));
            } else if (buffer != null) {
                add(draft, buffer);
            } else {
                SafeSaving.write(file, added(stored(), draft).after().bytes(), null);
            }
        } catch (EditRefusedException e) {
            throw new CoreException(Status.error(e.reason().in(Locale.getDefault())));
        }
    }

    private static SuiteChange added(SuiteDocument suite, CaseDraft draft) throws EditRefusedException {
        return suite.apply(new SuiteEdit.AddCase(suite.content().cases().size(), draft));
    }

    private void begin(CaseDraft draft) throws CoreException {
        SuiteFormat format = SuiteFormat.of(file.getName()).orElse(SuiteFormat.YAML);
        byte[] bytes = new SuiteConverter(vocabulary, Locale.getDefault())
                .written(SuiteFormat.defaultName(file.getName()), List.of(draft), format);
        SafeSaving.create(file, bytes, null);
    }

    private void add(CaseDraft draft, ITextFileBuffer buffer) throws CoreException, EditRefusedException {
        boolean edited = buffer.isDirty();
        apply(added(open(buffer.getDocument()), draft).edits(), buffer.getDocument());
        if (!edited) {
            SafeDocumentProvider.save(file, buffer, new NullProgressMonitor());
        }
    }

    private SuiteContent content() throws CoreException {
        SuiteContent content = known;
        if (content == null) {
            content = read();
            known = content;
        }
        return content;
    }

    private SuiteContent read() throws CoreException {
        SheetEditor sheet = SheetEditor.editing(file);
        ITextFileBuffer buffer = buffer();
        SuiteDocument suite = sheet != null
                ? sheet.document(vocabulary)
                : buffer != null ? open(buffer.getDocument()) : stored();
        return suite.content();
    }

    /** The text that an editor shows; null where none does, or what it shows is no text of its own. */
    private @Nullable ITextFileBuffer buffer() {
        return FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
    }

    private SuiteDocument open(IDocument document) {
        return SuiteDocument.open(path(), document.get(), vocabulary);
    }

    private SuiteDocument stored() throws CoreException {
        return SuiteDocument.open(path(), file.readAllBytes(), vocabulary);
    }

    private String path() {
        return file.getProjectRelativePath().toString();
    }

    private static void apply(List<TextEdit> edits, IDocument document) throws CoreException {
        try {
            Edits.apply(edits, document);
        } catch (BadLocationException e) {
            throw new CoreException(Status.error(Messages.refused, e));
        }
    }
}
