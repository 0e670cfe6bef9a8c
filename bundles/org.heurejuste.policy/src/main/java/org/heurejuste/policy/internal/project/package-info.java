/** The files of a project or package. */
@NullMarked
package org.heurejuste.policy.internal.project;

import org.jspecify.annotations.NullMarked;
