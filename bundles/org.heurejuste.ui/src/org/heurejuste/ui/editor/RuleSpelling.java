package org.heurejuste.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentTypeManager;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingContext;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Prose;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.ui.language.EditorLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Marks words that are spelt wrong in what people write for people. Names of the policy are right. Runs in the background, after a pause of typing, over a
 * copy of the text; another change ends it.
 */
final class RuleSpelling implements IReconcilingStrategy, IReconcilingStrategyExtension {

    /** What a person writes fits in; of a bigger file the beginning is checked. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private final ISourceViewer viewer;
    private final RuleLanguage rules;
    private final Supplier<Optional<EditorLanguage>> language;
    private final KnownNames names = new KnownNames();
    private volatile @Nullable IDocument document;
    private volatile IProgressMonitor monitor = new NullProgressMonitor();

    RuleSpelling(ISourceViewer viewer, RuleLanguage rules, Supplier<Optional<EditorLanguage>> language) {
        this.viewer = viewer;
        this.rules = rules;
        this.language = language;
    }

    @Override
    public void setDocument(@Nullable IDocument document) {
        this.document = document;
    }

    @Override
    public void setProgressMonitor(@Nullable IProgressMonitor monitor) {
        this.monitor = monitor == null ? new NullProgressMonitor() : monitor;
    }

    @Override
    public void initialReconcile() {
        check();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion part) {
        check();
    }

    @Override
    public void reconcile(IRegion part) {
        check();
    }

    private void check() {
        if (document == null || !(viewer.getAnnotationModel() instanceof IAnnotationModelExtension)) {
            return;
        }
        try {
            language.get().ifPresent(known -> {
                LanguageSnapshot snapshot = known.await(monitor::isCanceled);
                snapshot.tree(known.path()).ifPresent(tree -> check(tree, known.path(), snapshot));
            });
        } catch (CancellationException typedOn) {
            return;
        }
    }

    private void check(SyntaxTree tree, String path, LanguageSnapshot policy) {
        IDocument copy = new Document(tree.text());
        Found found = new Found(copy.get(), policy);
        EditorsUI.getSpellingService().check(copy, prose(path, tree), context(), found, monitor);
        if (document != null && document.get().equals(tree.text())) {
            show(found);
        }
    }

    private static SpellingContext context() {
        SpellingContext context = new SpellingContext();
        context.setContentType(Platform.getContentTypeManager().getContentType(IContentTypeManager.CT_TEXT));
        return context;
    }

    private static IRegion[] prose(String path, SyntaxTree tree) {
        return Prose.of(path, tree).stream().filter(part -> part.offset() + part.length() <= MOST_CHARACTERS)
                .map(part -> new Region(part.offset(), part.length())).toArray(IRegion[]::new);
    }

    private void show(Found found) {
        if (!monitor.isCanceled() && viewer.getAnnotationModel() instanceof IAnnotationModelExtension model) {
            List<Annotation> old = new ArrayList<>();
            for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
                if (all.next() instanceof SpellingAnnotation wrong) {
                    old.add(wrong);
                }
            }
            model.replaceAnnotations(old.toArray(Annotation[]::new), found.annotations);
        }
    }

    private final class Found implements ISpellingProblemCollector {

        private final String text;
        private final Map<Annotation, Position> annotations = new HashMap<>();
        private final LanguageSnapshot policy;
        private final Map<String, Boolean> isName = new HashMap<>();
        private @Nullable Set<String> ofPolicy;

        Found(String text, LanguageSnapshot policy) {
            this.text = text;
            this.policy = policy;
        }

        @Override
        public void beginCollecting() {
            annotations.clear();
        }

        @Override
        public void accept(SpellingProblem problem) {
            if (!isName.computeIfAbsent(word(problem), this::isName)) {
                annotations.put(new SpellingAnnotation(problem),
                        new Position(problem.getOffset(), problem.getLength()));
            }
        }

        private boolean isName(String word) {
            String bare = word.replaceFirst("['’]s$", "");
            return rules.keywords().contains(bare) || ofPolicy().contains(bare);
        }

        private Set<String> ofPolicy() {
            Set<String> known = ofPolicy;
            if (known == null) {
                known = names.of(policy);
                ofPolicy = known;
            }
            return known;
        }

        private String word(SpellingProblem problem) {
            return text.substring(problem.getOffset(), problem.getOffset() + problem.getLength());
        }

        @Override
        public void endCollecting() {
            // shown together, where nothing was typed meanwhile
        }
    }
}
