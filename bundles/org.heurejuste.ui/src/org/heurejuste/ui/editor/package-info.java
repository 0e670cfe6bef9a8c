/** The editor of rules and sentences. */
@NullMarked
package org.heurejuste.ui.editor;

import org.jspecify.annotations.NullMarked;
