/** Writing files so that nothing is ever half written. */
@NullMarked
package org.heurejuste.policy.file;

import org.jspecify.annotations.NullMarked;
