package org.heurejuste.languageserver.internal.answers;

import java.util.List;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.heurejuste.language.Hovers;
import org.heurejuste.language.InlayHints;
import org.heurejuste.language.Signature;
import org.heurejuste.language.Signatures;
import org.jspecify.annotations.Nullable;

/** What is told of words: under the pointer, between the words of a file, and while something is called. */
public final class Explanations {

    private Explanations() {}

    /**
     * What is told of a word.
     *
     * @param asked the question
     * @param position a place in the word
     * @return the explanation, or null where there is nothing to tell
     */
    public static @Nullable Hover hover(Asked asked, Position position) {
        return Hovers.at(asked.snapshot(), asked.path(), asked.offset(position), asked.locale())
                .map(hover -> new Hover(Markup.of(hover.markdown(), asked.client()), asked.range(hover.range())))
                .orElse(null);
    }

    /**
     * How what is being called is called.
     *
     * @param asked the question
     * @param position a place between its brackets
     * @return the signature, or null where nothing known is called
     */
    public static @Nullable SignatureHelp signature(Asked asked, Position position) {
        return Signatures.at(asked.snapshot(), asked.path(), asked.offset(position), asked.locale())
                .map(Explanations::help).orElse(null);
    }

    private static SignatureHelp help(Signature signature) {
        SignatureInformation information = new SignatureInformation(signature.label());
        information.setParameters(signature.parameters().stream().map(ParameterInformation::new).toList());
        return new SignatureHelp(List.of(information), 0, signature.active());
    }

    /**
     * What is shown between the words of a part of a file.
     *
     * @param asked the question
     * @param range the part
     * @return the hints in the order of the text
     */
    public static List<InlayHint> hints(Asked asked, Range range) {
        return InlayHints.of(asked.snapshot(), asked.path(), asked.offset(range.getStart()),
                asked.offset(range.getEnd()), asked.locale()).stream().map(hint -> {
                    InlayHint shown = new InlayHint(asked.lines().position(hint.offset()),
                            Either.forLeft(hint.text()));
                    shown.setPaddingLeft(true);
                    return shown;
                }).toList();
    }
}
