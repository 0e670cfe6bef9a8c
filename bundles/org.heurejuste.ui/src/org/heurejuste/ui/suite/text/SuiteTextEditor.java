package org.heurejuste.ui.suite.text;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextEditor;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.ui.editor.EditorPreferences;
import org.heurejuste.ui.editor.SyntaxTheme;
import org.heurejuste.ui.saving.SafeDocumentProvider;
import org.jspecify.annotations.Nullable;

/** A suite as text. */
public final class SuiteTextEditor extends TextEditor {

    private final SyntaxTheme theme = new SyntaxTheme(PlatformUI.getWorkbench().getThemeManager(), this::repaint);

    private volatile @Nullable Compilation policy;

    /** Makes the editor, as a face of the editor of suites. */
    public SuiteTextEditor() {
        setPreferenceStore(EditorPreferences.store());
        setDocumentProvider(new SafeDocumentProvider());
        setRulerContextMenuId("#SuiteRulerContext");
        setEditorContextMenuId("#SuiteEditorContext");
    }

    @Override
    protected void doSetInput(@Nullable IEditorInput input) throws CoreException {
        if (input != null) {
            setSourceViewerConfiguration(new SuiteViewerConfiguration(getPreferenceStore(), theme, () -> policy));
        }
        super.doSetInput(input);
    }

    @Override
    protected boolean isTabsToSpacesConversionEnabled() {
        return true;
    }

    /**
     * Shows what is wrong in the text.
     *
     * @param diagnostics the findings in the text as it stands
     * @param compilation the policy whose words it speaks, which help to write it
     */
    public void show(List<Diagnostic> diagnostics, Compilation compilation) {
        policy = compilation;
        if (getDocumentProvider().getAnnotationModel(getEditorInput()) instanceof SuiteAnnotationModel annotations) {
            annotations.show(diagnostics);
        }
    }

    @Override
    public void dispose() {
        theme.close();
        super.dispose();
    }

    private void repaint() {
        ISourceViewer viewer = getSourceViewer();
        if (viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
            viewer.invalidateTextPresentation();
        }
    }
}
