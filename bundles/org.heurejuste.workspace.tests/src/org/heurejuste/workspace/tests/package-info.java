/** Tests of policy projects as resources. */
@NullMarked
package org.heurejuste.workspace.tests;

import org.jspecify.annotations.NullMarked;
