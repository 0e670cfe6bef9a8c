package org.heurejuste.ui.editor.navigate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;

import org.heurejuste.language.CellReference;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.TextRange;
import org.heurejuste.policy.SourceFile;

/** Looks for a name in the rules, sentences, tables and sample cases of a project. */
final class ReferencesQuery implements ISearchQuery {

    private final IProject project;
    private final LanguageSnapshot snapshot;
    private final String path;
    private final int offset;
    private final String name;
    private final ReferencesResult result = new ReferencesResult(this);

    ReferencesQuery(IProject project, LanguageSnapshot snapshot, String path, int offset, String name) {
        this.project = project;
        this.snapshot = snapshot;
        this.path = path;
        this.offset = offset;
        this.name = name;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        try {
            return find(monitor);
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        }
    }

    private IStatus find(IProgressMonitor monitor) {
        Map<String, ReferenceLine.Lines> lines = new HashMap<>();
        for (TextRange range : Navigation.references(snapshot, path, offset, monitor::isCanceled)) {
            IFile file = Places.file(project, range);
            ReferenceLine line = lines.computeIfAbsent(range.path(), same -> new ReferenceLine.Lines(file, text(file)))
                    .at(range.offset());
            result.addMatch(new Match(line, range.offset(), range.length()));
        }
        cells(monitor);
        return Status.OK_STATUS;
    }

    private void cells(IProgressMonitor monitor) {
        Map<List<Object>, ReferenceCell> cells = new HashMap<>();
        for (CellReference found : Navigation.cellReferences(snapshot, path, offset, monitor::isCanceled)) {
            IFile file = project.getFile(IPath.fromPortableString(found.path()));
            ReferenceCell cell = cells.computeIfAbsent(List.of(found.path(), found.sheet(), found.cell()),
                    same -> new ReferenceCell(file, cells.size(), found.sheet(), found.cell(), found.text()));
            result.addMatch(new Match(cell, found.start(), found.length()));
        }
    }

    private String text(IFile file) {
        ITextFileBuffer open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(),
                LocationKind.IFILE);
        if (open != null) {
            return open.getDocument().get();
        }
        try {
            return snapshot.project().source(file.getProjectRelativePath().toString()).map(SourceFile::text)
                    .orElse(file.exists() ? file.readString() : "");
        } catch (CoreException gone) {
            ILog.of(ReferencesQuery.class).info(gone.getMessage());
            return "";
        }
    }

    String label(int count) {
        return count == 1
                ? NLS.bind(Messages.referencesOne, name)
                : NLS.bind(Messages.referencesMany, name, count);
    }

    @Override
    public String getLabel() {
        return NLS.bind(Messages.references, name);
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ReferencesResult getSearchResult() {
        return result;
    }
}
