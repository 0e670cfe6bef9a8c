/** One picture of each project's language, kept up to date behind the window and shared by all that editors show. */
@NullMarked
package org.heurejuste.ui.language;

import org.jspecify.annotations.NullMarked;
