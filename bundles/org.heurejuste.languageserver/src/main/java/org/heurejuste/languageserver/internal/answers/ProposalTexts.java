package org.heurejuste.languageserver.internal.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.heurejuste.language.Hover;
import org.heurejuste.language.Hovers;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.OutlineItem;
import org.heurejuste.language.Outlines;

/** Explains a proposal when it is looked at: what the name means, or the lines that a template writes. */
public final class ProposalTexts {

    private ProposalTexts() {}

    /**
     * Adds the explanation to a proposal.
     *
     * @param item the proposal; left as it is where nothing more is to tell
     * @param identity what {@link Proposals#identity} tells of it
     * @param snapshot the project
     * @param client who asks
     */
    public static void explain(CompletionItem item, List<String> identity, LanguageSnapshot snapshot,
            ClientFeatures client) {
        String label = identity.get(2);
        String text = identity.get(3);
        Optional<String> told = outlineKind(identity.get(1))
                .flatMap(kind -> meaning(kind, label, item.getDetail(), snapshot, client.locale()));
        told.or(() -> text.contains("\n") ? Optional.of("```drl\n" + text + "\n```") : Optional.empty())
                .ifPresent(markdown -> item.setDocumentation(Markup.of(markdown, client)));
    }

    private static Optional<OutlineItem.Kind> outlineKind(String kind) {
        return switch (kind) {
            case "TYPE" -> Optional.of(OutlineItem.Kind.TYPE);
            case "FIELD" -> Optional.of(OutlineItem.Kind.FIELD);
            case "FUNCTION" -> Optional.of(OutlineItem.Kind.FUNCTION);
            case "GLOBAL" -> Optional.of(OutlineItem.Kind.GLOBAL);
            default -> Optional.empty();
        };
    }

    /** Fields of several types may have the same name: the proposal's own words tell which is meant. */
    private static Optional<String> meaning(OutlineItem.Kind kind, String name, String detail,
            LanguageSnapshot snapshot, Locale locale) {
        return snapshot.trees().keySet().stream()
                .flatMap(path -> Outlines.of(snapshot, path, locale).stream())
                .flatMap(item -> Stream.concat(Stream.of(item), item.children().stream()))
                .filter(item -> item.name().equals(name))
                .filter(item -> item.kind() == kind
                        || kind == OutlineItem.Kind.TYPE && item.kind() == OutlineItem.Kind.ENUM)
                .map(item -> Hovers.at(snapshot, item.nameRange().path(), item.nameRange().offset(), locale))
                .flatMap(Optional::stream).map(Hover::markdown)
                .filter(told -> kind != OutlineItem.Kind.FIELD || told.contains(role(detail))).findFirst();
    }

    private static String role(String detail) {
        return detail.substring(detail.lastIndexOf(" — ") < 0 ? 0 : detail.lastIndexOf(" — "));
    }
}
