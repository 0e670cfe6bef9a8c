/** What the parts of Heure Juste may use of each other, and what must agree between them. */
@NullMarked
package org.heurejuste.architecture;

import org.jspecify.annotations.NullMarked;
