package org.heurejuste.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import org.heurejuste.policy.OutlineNode;
import org.heurejuste.ui.outline.OutlineModel;
import org.heurejuste.ui.outline.PolicyOutlinePage;
import org.jspecify.annotations.Nullable;

/** The editor of rules ({@code .drl}), rules in sentences ({@code .dslr}) and sentences ({@code .dsl}). */
public final class DrlEditor extends TextEditor {

    /** The editor's id. */
    public static final String ID = "org.heurejuste.ui.editor";

    /** The key context that is active in the editor. */
    public static final String CONTEXT = "org.heurejuste.ui.editor.context";

    private static final char[] BRACKETS = {'(', ')', '[', ']', '{', '}'};

    private final OutlineModel outline = new OutlineModel();
    private final SyntaxTheme theme = new SyntaxTheme(PlatformUI.getWorkbench().getThemeManager(), this::repaint);
    private @Nullable EditorDiagnostics diagnostics;
    private @Nullable PolicyOutlinePage outlinePage;

    /** Makes the editor; the workbench does. */
    public DrlEditor() {
        setPreferenceStore(EditorPreferences.store());
        setRulerContextMenuId("#DrlRulerContext");
        setEditorContextMenuId("#DrlEditorContext");
    }

    @Override
    protected void doSetInput(@Nullable IEditorInput input) throws CoreException {
        stopDiagnostics();
        if (input != null) {
            setSourceViewerConfiguration(
                    new DrlViewerConfiguration(getPreferenceStore(), RuleLanguage.of(input.getName()), theme));
        }
        super.doSetInput(input);
        if (getSourceViewer() != null) {
            startDiagnostics();
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        startDiagnostics();
        outline.followCaret(getSourceViewer());
    }

    @Override
    protected void initializeKeyBindingScopes() {
        setKeyBindingScopes(new String[] {"org.eclipse.ui.textEditorScope", CONTEXT});
    }

    @Override
    protected void configureSourceViewerDecorationSupport(SourceViewerDecorationSupport support) {
        super.configureSourceViewerDecorationSupport(support);
        support.setCharacterPairMatcher(new DefaultCharacterPairMatcher(BRACKETS, DrlPartitions.PARTITIONING));
        support.setMatchingCharacterPainterPreferenceKeys(EditorPreferences.BRACKETS, EditorPreferences.BRACKETS_COLOR,
                EditorPreferences.BRACKETS_AT_CARET, EditorPreferences.BRACKETS_ENCLOSING);
    }

    /** Makes the selected lines comments, or rules again. */
    public void toggleComment() {
        if (validateEditorInputState()) {
            new CommentToggle(getSourceViewer(), RuleLanguage.of(getEditorInput().getName())).run();
        }
    }

    /**
     * Selects a part of the file and shows it, as a click in the outline does.
     *
     * @param node a line of the outline
     */
    public void reveal(OutlineNode node) {
        selectAndReveal(node.span().offset(), node.span().length());
    }

    /**
     * The outline as the last check of the text saw it.
     *
     * @return the outline, which tells when it changes
     */
    public OutlineModel outline() {
        return outline;
    }

    /** Whether the editor has been closed. */
    boolean isDisposed() {
        ISourceViewer viewer = getSourceViewer();
        return viewer == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed();
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        return adapter == IContentOutlinePage.class ? adapter.cast(outlinePage()) : super.getAdapter(adapter);
    }

    private PolicyOutlinePage outlinePage() {
        PolicyOutlinePage page = outlinePage;
        if (page == null || page.isDisposed()) {
            page = new PolicyOutlinePage(outline, this::reveal);
            outlinePage = page;
        }
        return page;
    }

    @Override
    public void dispose() {
        stopDiagnostics();
        theme.close();
        super.dispose();
    }

    private void startDiagnostics() {
        IFile file = ResourceUtil.getFile(getEditorInput());
        IDocument document = getDocumentProvider().getDocument(getEditorInput());
        if (diagnostics == null && file != null && document != null
                && getDocumentProvider()
                        .getAnnotationModel(getEditorInput()) instanceof DiagnosticAnnotationModel model) {
            diagnostics = new EditorDiagnostics(this, file, document, model, outline);
            diagnostics.start();
        }
    }

    private void stopDiagnostics() {
        if (diagnostics != null) {
            diagnostics.close();
            diagnostics = null;
        }
    }

    private void repaint() {
        if (!isDisposed()) {
            getSourceViewer().invalidateTextPresentation();
        }
    }
}
