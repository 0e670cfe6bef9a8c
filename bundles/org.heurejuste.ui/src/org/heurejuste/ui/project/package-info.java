/** The tree of policy projects: rules, sample cases and handbook first, every other file below. */
@NullMarked
package org.heurejuste.ui.project;

import org.jspecify.annotations.NullMarked;
