/** What is shown in the text besides the text: colours by meaning, occurrences, folds, units between the words. */
@NullMarked
package org.heurejuste.ui.editor.marking;

import org.jspecify.annotations.NullMarked;
