package org.heurejuste.ui.suite;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

import org.jspecify.annotations.Nullable;

/** Shows a suite before and after a change, side by side, before the change is made. */
final class AcceptPreview extends CompareEditorInput {

    private final String before;
    private final String after;
    private boolean accepted;

    private AcceptPreview(CompareConfiguration configuration, String before, String after) {
        super(configuration);
        this.before = before;
        this.after = after;
    }

    /** Opens the preview and waits; answers whether the change is wanted. */
    static boolean open(Shell shell, String before, String after) {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftLabel(Messages.accept_before);
        configuration.setRightLabel(Messages.accept_after);
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        AcceptPreview preview = new AcceptPreview(configuration, before, after);
        preview.setTitle(Messages.accept_title);
        CompareUI.openCompareDialog(preview);
        return preview.accepted;
    }

    @Override
    protected Object prepareInput(IProgressMonitor monitor) {
        return new DiffNode(null, Differencer.CHANGE, null, new Side(before), new Side(after));
    }

    @Override
    public String getOKButtonLabel() {
        return Messages.accept_button;
    }

    /** Gives the dialog a second button, to leave everything as it is. */
    @Override
    public boolean isEditionSelectionDialog() {
        return true;
    }

    @Override
    public Object getSelectedEdition() {
        return after;
    }

    @Override
    public boolean okPressed() {
        accepted = true;
        return super.okPressed();
    }

    /** One of the two texts. */
    private record Side(String text) implements ITypedElement, IEncodedStreamContentAccessor {

        @Override
        public String getName() {
            return Messages.accept_title;
        }

        @Override
        public @Nullable Image getImage() {
            return null;
        }

        @Override
        public String getType() {
            return ITypedElement.TEXT_TYPE;
        }

        @Override
        public InputStream getContents() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getCharset() {
            return StandardCharsets.UTF_8.name();
        }
    }
}
