package org.heurejuste.languageserver.internal.answers;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Markdown, or plain text for an editor that shows none. */
final class Markup {

    private Markup() {}

    static MarkupContent of(String markdown, ClientFeatures client) {
        return client.markdown()
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(MarkupKind.PLAINTEXT,
                        markdown.replaceAll("(?m)^```.*\n?", "").replaceAll("\\*\\*|`", ""));
    }
}
