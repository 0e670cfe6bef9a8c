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

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.content.IContentDescription;
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
        boolean mayReplace = file != null && file.exists() && file.getLocation() != null
                && (overwrite || buffer.isSynchronized());
        Optional<byte[]> bytes = mayReplace ? bytes(file, buffer) : Optional.empty();
        if (file == null || bytes.isEmpty()) {
            super.commitFileBuffer(monitor, info, overwrite);
            return;
        }
        SafeSaving.write(file, bytes.get(), monitor);
        buffer.revert(monitor);
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
