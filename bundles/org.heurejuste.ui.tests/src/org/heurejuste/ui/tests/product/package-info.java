/** Lets the same tests run in the product as it ships, started by its own script. */
@NullMarked
package org.heurejuste.ui.tests.product;

import org.jspecify.annotations.NullMarked;
