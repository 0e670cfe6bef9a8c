/** Spelling in French and in English, for the platform's text editors and for the editor of rules. */
@NullMarked
package org.heurejuste.ui.spelling;

import org.jspecify.annotations.NullMarked;
