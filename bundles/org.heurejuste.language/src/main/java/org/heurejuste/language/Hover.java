package org.heurejuste.language;

/**
 * What is told of the word under the pointer.
 *
 * @param markdown the text, in the reader's language
 * @param range the word
 */
public record Hover(String markdown, TextRange range) {
}
