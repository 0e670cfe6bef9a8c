package org.heurejuste.ui.editor;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import org.heurejuste.language.TextRange;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.OutlineNode;
import org.heurejuste.ui.editor.navigate.Places;
import org.heurejuste.ui.language.EditorLanguage;
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
    private final Visibility visibility = new Visibility(this);
    private @Nullable DrlViewerConfiguration configuration;
    private @Nullable EditorFeatures features;
    private @Nullable PolicyOutlinePage outlinePage;

    /** Makes the editor; the workbench does. */
    public DrlEditor() {
        setPreferenceStore(EditorPreferences.store());
        setRulerContextMenuId("#DrlRulerContext");
        setEditorContextMenuId("#DrlEditorContext");
    }

    @Override
    protected void doSetInput(@Nullable IEditorInput input) throws CoreException {
        stopFeatures();
        if (input != null) {
            configure(input);
        }
        super.doSetInput(input);
        if (getSourceViewer() != null) {
            startFeatures();
        }
    }

    private void configure(IEditorInput input) {
        if (configuration != null) {
            configuration.close();
        }
        configuration = new DrlViewerConfiguration(getPreferenceStore(), RuleLanguage.of(input.getName()), theme, this);
        setSourceViewerConfiguration(configuration);
    }

    @Override
    protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
        ISourceViewer viewer = Folds.viewer(parent, ruler, getOverviewRuler(), isOverviewRulerVisible(), styles);
        getSourceViewerDecorationSupport(viewer);
        return viewer;
    }

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        Folds.install(getSourceViewer(), getAnnotationAccess(), getSharedColors());
        startFeatures();
        outline.followCaret(getSourceViewer());
        getSite().getPage().addPartListener(visibility);
    }

    @Override
    protected void createActions() {
        super.createActions();
        new EditorActions(this).create().forEach(action -> setAction(action.getId(), action));
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

    @Override
    protected void performSave(boolean overwrite, @Nullable IProgressMonitor monitor) {
        new SaveActions(getPreferenceStore()).run(this);
        super.performSave(overwrite, monitor);
    }

    /** The hints come and go with the editor's features; see {@link EditorFeatures}. */
    @Override
    protected void installCodeMiningProviders() {
        // not those of the platform, which would take the place of ours
    }

    @Override
    protected void handlePreferenceStoreChanged(PropertyChangeEvent event) {
        super.handlePreferenceStoreChanged(event);
        if (EditorPreferences.FEATURES.contains(event.getProperty()) && !isDisposed()) {
            stopFeatures();
            startFeatures();
        }
    }

    /** Makes the selected lines comments, or rules again. */
    public void toggleComment() {
        if (validateEditorInputState()) {
            new CommentToggle(getSourceViewer(), RuleLanguage.of(getEditorInput().getName())).run();
        }
    }

    /**
     * Lays out the selected lines, or the whole file where nothing is selected.
     *
     * @param tree the file's tree
     */
    public void format(SyntaxTree tree) {
        if (validateEditorInputState()) {
            new FormatSelection(getSourceViewer()).run(tree);
        }
    }

    /**
     * What the editor asks of the language service.
     *
     * @return its language; empty before it has a file and after it is closed
     */
    public Optional<EditorLanguage> language() {
        EditorFeatures running = features;
        return running == null ? Optional.empty() : Optional.of(running.language());
    }

    /**
     * Where the caret is.
     *
     * @return the place, or the start of what is selected, in UTF-16 units
     */
    public int caret() {
        return getSourceViewer().getSelectedRange().x;
    }

    /**
     * Says something in the window's status line.
     *
     * @param words what to say
     */
    public void say(String words) {
        IEditorStatusLine line = getAdapter(IEditorStatusLine.class);
        if (line != null) {
            line.setMessage(true, words, null);
        }
    }

    /**
     * Goes to a place of the editor's project.
     *
     * @param language the editor's
     * @param place the place
     */
    public void show(EditorLanguage language, TextRange place) {
        markInNavigationHistory();
        if (place.path().equals(language.path())) {
            selectAndReveal(place.offset(), place.length());
        } else {
            language.project().ifPresent(project -> Places.show(getSite().getPage(), project, place));
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

    ISourceViewer viewer() {
        return getSourceViewer();
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
        getSite().getPage().removePartListener(visibility);
        stopFeatures();
        theme.close();
        if (configuration != null) {
            configuration.close();
        }
        super.dispose();
    }

    private void startFeatures() {
        IDocument document = getDocumentProvider().getDocument(getEditorInput());
        if (features == null && document != null) {
            features = new EditorFeatures(this, ResourceUtil.getFile(getEditorInput()), document, theme,
                    getPreferenceStore());
        }
    }

    private void stopFeatures() {
        if (features != null) {
            features.close();
            features = null;
        }
    }

    private void repaint() {
        if (!isDisposed()) {
            getSourceViewer().invalidateTextPresentation();
        }
    }
}
