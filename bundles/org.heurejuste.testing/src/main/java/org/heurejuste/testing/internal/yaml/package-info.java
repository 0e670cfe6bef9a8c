/** YAML as a tree in which every node knows its place. */
@NullMarked
package org.heurejuste.testing.internal.yaml;

import org.jspecify.annotations.NullMarked;
