/** What the language service knows, for every editor that speaks the Language Server Protocol. */
@NullMarked
package org.heurejuste.languageserver;

import org.jspecify.annotations.NullMarked;
