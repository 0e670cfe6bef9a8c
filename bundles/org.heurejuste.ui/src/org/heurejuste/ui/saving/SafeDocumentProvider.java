package org.heurejuste.ui.saving;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

import org.eclipse.core.filebuffers.IPersistableAnnotationModel;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Saves the texts of editors as wholes. The platform's own provider, to which all else is left, empties a file before it writes it: a crash
 * in between loses what was there.
 */
public final class SafeDocumentProvider extends TextFileDocumentProvider {

    @Override
    protected void commitFileBuffer(@Nullable IProgressMonitor monitor, FileInfo info, boolean overwrite)
            throws CoreException {
        ITextFileBuffer buffer = info.fTextFileBuffer;
        IFile file = info.fElement instanceof IFileEditorInput input ? input.getFile() : null;
        if (file == null || !overwrite && !buffer.isSynchronized() || !written(file, buffer, monitor)) {
            super.commitFileBuffer(monitor, info, overwrite);
        }
    }

    /**
     * Saves what an editor shows, whoever changed it.
     *
     * @param file the file
     * @param buffer its text
     * @param monitor for progress
     * @throws CoreException if it cannot be written, or another program has changed the file; then it is as it was
     */
    public static void save(IFile file, ITextFileBuffer buffer, IProgressMonitor monitor) throws CoreException {
        if (!buffer.isSynchronized() || !written(file, buffer, monitor)) {
            buffer.commit(monitor, false);
        }
    }

    private static boolean written(IFile file, ITextFileBuffer buffer, @Nullable IProgressMonitor monitor)
            throws CoreException {
        Optional<byte[]> bytes = file.exists() && file.getLocation() != null ? bytes(file, buffer) : Optional.empty();
        if (bytes.isPresent()) {
            SafeSaving.write(file, bytes.get(), monitor);
            if (buffer.getAnnotationModel() instanceof IPersistableAnnotationModel model) {
                model.commit(buffer.getDocument());
            }
            if (buffer.getDocument() instanceof IDocumentExtension4 stamped) {
                file.revertModificationStamp(stamped.getModificationStamp());
            }
            buffer.revert(monitor);
        }
        return bytes.isPresent();
    }

    /** The text in the file's encoding; empty where it has characters that the encoding has not, of which the platform then tells. */
    private static Optional<byte[]> bytes(IFile file, ITextFileBuffer buffer) throws CoreException {
        try {
            Charset encoding = Charset.forName(buffer.getEncoding());
            ByteBuffer encoded = encoding.newEncoder().encode(CharBuffer.wrap(buffer.getDocument().get()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(mark(file, encoding));
            bytes.write(encoded.array(), 0, encoded.limit());
            return Optional.of(bytes.toByteArray());
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException platformsTask) {
            return Optional.empty();
        }
    }

    private static byte[] mark(IFile file, Charset encoding) throws CoreException {
        IContentDescription description = file.getContentDescription();
        Object mark = description == null ? null : description.getProperty(IContentDescription.BYTE_ORDER_MARK);
        return mark != null && encoding.equals(StandardCharsets.UTF_8) ? IContentDescription.BOM_UTF_8 : new byte[0];
    }
}
