package org.heurejuste.ui.editor.navigate;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;

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
        Map<String, ReferenceLine.Lines> lines = new HashMap<>();
        for (TextRange range : Navigation.references(snapshot, path, offset)) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            IFile file = Places.file(project, range);
            ReferenceLine line = lines.computeIfAbsent(range.path(), same -> new ReferenceLine.Lines(file, text(file)))
                    .at(range.offset());
            result.addMatch(new Match(line, range.offset(), range.length()));
        }
        return Status.OK_STATUS;
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
