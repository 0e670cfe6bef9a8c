/** The language server in real editors. */
@NullMarked
package org.heurejuste.editors;

import org.jspecify.annotations.NullMarked;
