package org.heurejuste.ui.editor.assist;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

import org.heurejuste.language.Signature;
import org.heurejuste.language.Signatures;
import org.heurejuste.ui.language.EditorLanguage;
import org.jspecify.annotations.Nullable;

/** Shows what a call takes as long as the caret stands in its brackets, with the parameter that is being written in bold. */
final class ParameterHints implements IContextInformationValidator, IContextInformationPresenter {

    private final Supplier<Optional<EditorLanguage>> language;
    private @Nullable Signature shown;
    private int bold = -1;

    ParameterHints(Supplier<Optional<EditorLanguage>> language) {
        this.language = language;
    }

    @Override
    public void install(IContextInformation information, ITextViewer viewer, int offset) {
        shown = information instanceof ParameterHint hint ? hint.signature() : null;
        bold = -1;
    }

    private Optional<Signature> at(int offset) {
        return language.get().flatMap(known -> known.now()
                .flatMap(snapshot -> Signatures.at(snapshot, known.path(), offset, Locale.getDefault())));
    }

    @Override
    public boolean isContextInformationValid(int offset) {
        Signature known = shown;
        return known != null && at(offset).filter(now -> now.label().equals(known.label())).isPresent();
    }

    @Override
    public boolean updatePresentation(int offset, TextPresentation presentation) {
        Signature now = at(offset).orElse(null);
        if (now == null || now.active() == bold) {
            return false;
        }
        bold = now.active();
        presentation.clear();
        if (bold < now.parameters().size()) {
            int start = start(now);
            presentation.addStyleRange(
                    new StyleRange(start, now.parameters().get(bold).length(), null, null, SWT.BOLD));
        }
        return true;
    }

    /** Parameters follow each other in the label. */
    private int start(Signature signature) {
        int place = signature.label().indexOf('(');
        for (int i = 0; i <= bold; i++) {
            place = signature.label().indexOf(signature.parameters().get(i), place);
            place += i < bold ? signature.parameters().get(i).length() : 0;
        }
        return Math.max(0, place);
    }
}
