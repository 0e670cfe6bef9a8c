package org.heurejuste.policy.internal.drl;

import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/**
 * Rules as text, taken from a file as they are, or made from a table's or a sentence file's content.
 *
 * @param file the author's file
 * @param drl the rules
 * @param lines the rules' lines
 * @param origin where the rules stand in the author's file
 */
public record RuleText(SourceFile file, String drl, Lines lines, Origin origin) {

    /**
     * Rules that the author writes as they are.
     *
     * @param file a {@code .drl} file
     * @return its text
     */
    public static RuleText of(SourceFile file) {
        String text = file.text();
        Lines lines = new Lines(text);
        return new RuleText(file, text, lines, (offset, length) -> lines.span(file.path(), offset, length));
    }

    /**
     * Whether the rules were made from something else.
     *
     * @return whether the author wrote a table or sentences
     */
    public boolean isMade() {
        return file.kind() != SourceKind.RULES;
    }
}
