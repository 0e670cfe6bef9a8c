package org.heurejuste.language;

/**
 * Something shown between the words of a file that does not stand there, such as a unit behind a number.
 *
 * @param text what is shown, in the reader's language
 * @param path the file
 * @param offset where, in UTF-16 units
 */
public record InlayHint(String text, String path, int offset) {
}
