package org.heurejuste.ui.suite;

import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.ui.saving.SafeSaving;
import org.jspecify.annotations.Nullable;

/** The bytes of a table of cases, whatever its encoding, or of a workbook, with an undo history of their own. */
final class SheetContents implements SuiteContents {

    private final IFile file;
    private final IUndoContext context;
    private final CopyOnWriteArrayList<Runnable> receivers = new CopyOnWriteArrayList<>();
    private byte[] bytes;
    private byte[] saved;
    private long stamp;
    private long fileStamp;

    private record Bytes(byte[] bytes) implements Snapshot {

        @Override
        public SuiteDocument open(String path, Vocabulary vocabulary) {
            return SuiteDocument.open(path, bytes, vocabulary);
        }

        @Override
        public Suite read(SuiteDocument opened, SuiteReader reader) {
            return reader.read(opened.path(), bytes);
        }
    }

    /**
     * Reads a file.
     *
     * @throws CoreException if it cannot be read
     */
    SheetContents(IFile file) throws CoreException {
        this.file = file;
        this.context = new ObjectUndoContext(this, file.getName());
        this.bytes = read();
        this.saved = bytes;
    }

    private byte[] read() throws CoreException {
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        fileStamp = file.getModificationStamp();
        return file.readAllBytes();
    }

    /** What its changes are known by in the history of the workbench. */
    IUndoContext context() {
        return context;
    }

    private static IOperationHistory history() {
        return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public Snapshot snapshot() {
        return new Bytes(bytes);
    }

    @Override
    public boolean canBeChanged() {
        return !file.isReadOnly() || ResourcesPlugin.getWorkspace()
                .validateEdit(new IFile[] {file}, PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell())
                .isOK();
    }

    @Override
    public void make(SuiteChange change) {
        try {
            history().execute(new Replacement(bytes, change.after().bytes()), null, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(byte[] now) {
        bytes = now;
        stamp++;
        receivers.forEach(Runnable::run);
    }

    boolean isDirty() {
        return bytes != saved;
    }

    /** Whether the file is another than the one that was read or saved last. */
    boolean isOverwritten() {
        return file.exists() && file.getModificationStamp() != fileStamp;
    }

    /**
     * Writes the file: the old one stays whole until the new one is.
     *
     * @throws CoreException if it cannot be written; then nothing has happened
     */
    void save(@Nullable IProgressMonitor monitor) throws CoreException {
        byte[] now = bytes;
        SafeSaving.write(file, now, monitor);
        fileStamp = file.getModificationStamp();
        saved = now;
        receivers.forEach(Runnable::run);
    }

    /**
     * Takes the file as it is now, and forgets what was changed.
     *
     * @throws CoreException if it cannot be read; then nothing has happened
     */
    void reload() throws CoreException {
        byte[] now = read();
        history().dispose(context, true, true, false);
        saved = now;
        put(now);
    }

    @Override
    public void onChange(Runnable receiver) {
        receivers.add(receiver);
    }

    @Override
    public void close() {
        receivers.clear();
        history().dispose(context, true, true, true);
    }

    /** A change that can be taken back. */
    private final class Replacement extends AbstractOperation {

        private final byte[] before;
        private final byte[] after;

        Replacement(byte[] before, byte[] after) {
            super(Messages.sheet_change);
            this.before = before;
            this.after = after;
            addContext(context);
        }

        @Override
        public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            put(after);
            return Status.OK_STATUS;
        }

        @Override
        public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            put(after);
            return Status.OK_STATUS;
        }

        @Override
        public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            put(before);
            return Status.OK_STATUS;
        }
    }
}
