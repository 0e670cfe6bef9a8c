/** A suite as a form: the list of its cases, and one of them field by field. */
@NullMarked
package org.heurejuste.ui.suite.form;

import org.jspecify.annotations.NullMarked;
