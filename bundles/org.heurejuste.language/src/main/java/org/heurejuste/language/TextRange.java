package org.heurejuste.language;

import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.syntax.SyntaxElement;

/**
 * A piece of a file.
 *
 * @param path the file, relative to the project's root
 * @param offset where it starts, in UTF-16 units
 * @param length how long it is
 */
public record TextRange(String path, int offset, int length) {

    static TextRange of(String path, SyntaxElement element) {
        return new TextRange(path, element.start(), element.length());
    }

    static TextRange of(Declared declared) {
        return of(declared.path(), declared.token());
    }
}
