package org.heurejuste.language.internal.green;

import java.util.List;
import org.heurejuste.language.syntax.SyntaxError;

/**
 * A statement with the blanks and comments before it: the smallest thing that is read again after an edit.
 *
 * @param elements its blanks and comments and its node
 * @param errors what is wrong in it, counted from its start
 * @param length how much text it covers
 * @param tokens how many tokens it is made of
 */
public record GreenUnit(List<GreenElement> elements, List<SyntaxError> errors, int length, int tokens) {
}
