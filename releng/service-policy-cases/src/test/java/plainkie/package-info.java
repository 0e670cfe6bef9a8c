/** A program that uses KIE and nothing of this project. */
@NullMarked
package plainkie;

import org.jspecify.annotations.NullMarked;
