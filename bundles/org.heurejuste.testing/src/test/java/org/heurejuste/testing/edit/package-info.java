@NullMarked
package org.heurejuste.testing.edit;

import org.jspecify.annotations.NullMarked;
