package org.heurejuste.testing.internal.report;

import java.util.Map;

/** A status in a word, with a sign and a colour for those who see them. */
record StatusMark(Html html, Texts texts) {
    private static final Map<String, String> SIGNS = Map.of("passed", "✓", "failed", "✗", "error", "!", "unreadable",
            "?");

    void write(String status) {
        html.open("span", "class", "status " + status)
                .element("span", SIGNS.getOrDefault(status, ""), "aria-hidden", "true")
                .text(" " + texts.of("status." + status)).close();
    }
}
