package org.heurejuste.ui.editor.refactor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.Renaming;
import org.heurejuste.policy.text.TextEdit;

/** Gives a name of the policy another one wherever it stands: in rules, sentences, tables and sample cases. */
final class RenameRefactoring extends Refactoring {

    private final IProject project;
    private final LanguageSnapshot snapshot;
    private final String path;
    private final int offset;
    private final String oldName;
    private String newName;
    private Renaming renaming = new Renaming(Map.of(), Map.of(), List.of());

    RenameRefactoring(IProject project, LanguageSnapshot snapshot, String path, int offset, String oldName) {
        this.project = project;
        this.snapshot = snapshot;
        this.path = path;
        this.offset = offset;
        this.oldName = oldName;
        this.newName = oldName;
    }

    String oldName() {
        return oldName;
    }

    /** Takes the new name, and tells what speaks against it. */
    RefactoringStatus setNewName(String name) {
        newName = name;
        if (name.equals(oldName)) {
            return RefactoringStatus.createFatalErrorStatus(Messages.sameName);
        }
        return Navigation.rename(snapshot, path, offset, name).isEmpty()
                ? RefactoringStatus.createFatalErrorStatus(NLS.bind(Messages.noName, name))
                : new RefactoringStatus();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.rename, oldName);
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    /** What cannot be changed is told before anything is. */
    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
        RefactoringStatus status = setNewName(newName);
        renaming = Navigation.renaming(snapshot, path, offset, newName);
        Stream.concat(renaming.texts().keySet().stream(), renaming.workbooks().keySet().stream()).map(this::file)
                .filter(IFile::isReadOnly)
                .forEach(file -> status.addFatalError(NLS.bind(Messages.readOnly, file.getFullPath())));
        renaming.unread()
                .forEach(unread -> status.addWarning(NLS.bind(Messages.notInWorkbook, oldName, unread)));
        return status;
    }

    @Override
    public Change createChange(IProgressMonitor monitor) {
        CompositeChange all = new CompositeChange(NLS.bind(Messages.renameTo, oldName, newName));
        new TreeMap<>(renaming.texts()).forEach((file, edits) -> all.add(change(file, edits)));
        new TreeMap<>(renaming.workbooks()).forEach((file, change) -> all
                .add(new WorkbookRename(file(file), change.content(), WorkbookRename.told(file(file), change))));
        return all;
    }

    private TextChange change(String file, List<TextEdit> edits) {
        TextFileChange change = new TextFileChange(file.substring(file.lastIndexOf('/') + 1), file(file));
        change.setEdit(new MultiTextEdit());
        change.setTextType(file.substring(file.lastIndexOf('.') + 1));
        for (TextEdit edit : edits) {
            ReplaceEdit replace = new ReplaceEdit(edit.offset(), edit.length(), edit.text());
            change.addEdit(replace);
            change.addTextEditGroup(new TextEditGroup(getName(), replace));
        }
        return change;
    }

    private IFile file(String name) {
        return project.getFile(IPath.fromPortableString(name));
    }
}
