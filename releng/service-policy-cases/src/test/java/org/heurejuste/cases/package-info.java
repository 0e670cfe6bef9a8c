/** What the service policy's sample cases cover, and what the generated ones hit. */
@NullMarked
package org.heurejuste.cases;

import org.jspecify.annotations.NullMarked;
