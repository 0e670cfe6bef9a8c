/** Cases made up from the vocabulary and from the numbers that the rules compare with. */
@NullMarked
package org.heurejuste.testing.generate;

import org.jspecify.annotations.NullMarked;
