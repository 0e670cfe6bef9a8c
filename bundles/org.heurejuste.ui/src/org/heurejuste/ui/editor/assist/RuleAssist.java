package org.heurejuste.ui.editor.assist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;

import org.heurejuste.language.Completion;
import org.heurejuste.language.Completions;
import org.heurejuste.language.Hovers;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Signatures;
import org.heurejuste.ui.language.EditorLanguage;
import org.heurejuste.ui.language.Markdown;
import org.jspecify.annotations.Nullable;

/** Proposes what may be written, and tells what a call takes. Asked in the background. */
public final class RuleAssist implements IContentAssistProcessor, AutoCloseable {

    private static final char[] BEGINNINGS = {'.', '(', '@', ',', '$', ':'};

    private final Supplier<Optional<EditorLanguage>> language;
    private final OwnTemplates own = new OwnTemplates();
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    /**
     * An assistant.
     *
     * @param language the editor's; empty while it has no file
     */
    public RuleAssist(Supplier<Optional<EditorLanguage>> language) {
        this.language = language;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return language.get().map(known -> proposals(known, viewer, offset)).orElseGet(List::of)
                .toArray(ICompletionProposal[]::new);
    }

    private List<ICompletionProposal> proposals(EditorLanguage known, ITextViewer viewer, int offset) {
        try {
            LanguageSnapshot snapshot = known.await(() -> false);
            List<ICompletionProposal> proposals = new ArrayList<>();
            for (Completion completion : Completions.at(snapshot, known.path(), offset, Locale.getDefault())) {
                proposals.add(new RuleProposal(completion, image(completion.kind()),
                        () -> information(snapshot, known.path(), completion)));
            }
            proposals.addAll(templates(viewer, offset));
            return proposals;
        } catch (CancellationException closed) {
            return List.of();
        }
    }

    /** The platform's templates ask the viewer what is selected, which only the window's thread may. */
    private List<ICompletionProposal> templates(ITextViewer viewer, int offset) {
        return PlatformUI.getWorkbench().getDisplay()
                .syncCall(() -> Arrays.asList(own.computeCompletionProposals(viewer, offset)));
    }

    /** What the word would tell if it stood there. */
    private static String information(LanguageSnapshot snapshot, String path, Completion completion) {
        String text = snapshot.tree(path).map(tree -> completion.edit().on(tree.text())).orElse("");
        int place = completion.offset() + Math.max(0, wordStart(completion.plainText()));
        return Hovers.at(snapshot.withText(path, text, () -> false), path, place, Locale.getDefault())
                .map(hover -> Markdown.html(hover.markdown()))
                .orElseGet(() -> completion.text().contains("\n") ? Markdown.code(completion.plainText()) : "");
    }

    private static int wordStart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isJavaIdentifierStart(text.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    private @Nullable Image image(Completion.Kind kind) {
        String icon = switch (kind) {
            case TYPE -> "outline/type";
            case FIELD -> "outline/field";
            case FUNCTION -> "outline/function";
            case GLOBAL -> "outline/global";
            case VALUE -> "outline/enum";
            default -> "assist/" + kind.name().toLowerCase(Locale.ROOT);
        };
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/" + icon + ".svg")
                .map(descriptor -> PlatformUI.getWorkbench().getDisplay().syncCall(() -> images.get(descriptor)))
                .orElse(null);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return language.get()
                .flatMap(known -> known.now()
                        .flatMap(snapshot -> Signatures.at(snapshot, known.path(), offset, Locale.getDefault())))
                .map(signature -> new IContextInformation[] {new ParameterHint(signature)})
                .orElseGet(() -> new IContextInformation[0]);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return BEGINNINGS.clone();
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[] {'(', ','};
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return new ParameterHints(language);
    }

    @Override
    public void close() {
        images.dispose();
    }
}
