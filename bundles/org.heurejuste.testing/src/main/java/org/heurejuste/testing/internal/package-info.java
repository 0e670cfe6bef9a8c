/** What reading and comparing share. */
@NullMarked
package org.heurejuste.testing.internal;

import org.jspecify.annotations.NullMarked;
