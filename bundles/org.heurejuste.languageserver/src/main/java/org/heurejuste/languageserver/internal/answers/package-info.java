/** Answers of the language service in the words of the protocol. */
@NullMarked
package org.heurejuste.languageserver.internal.answers;

import org.jspecify.annotations.NullMarked;
