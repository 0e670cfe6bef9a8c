/** YAML, read again after changes. */
@NullMarked
package org.heurejuste.testing.internal.yaml;

import org.jspecify.annotations.NullMarked;
