package org.heurejuste.policy.statement;

/**
 * A statement of a rule file: an import, a declaration, a function, a query or a rule.
 *
 * @param path the file, relative to the project's root
 * @param head what of its file bears on it: the file's package and its attributes, as they are written; may be empty
 * @param text the statement itself
 */
public record Statement(String path, String head, String text) {

    /**
     * A rule text that holds nothing else.
     *
     * @return the head on a line of its own, and the statement
     */
    String drl() {
        return prefix() + text;
    }

    String prefix() {
        return head.isEmpty() ? "" : head + "\n";
    }
}
