/** A policy project on disk or in a package: its files, its compilation, its rules. */
@NullMarked
package org.heurejuste.policy;

import org.jspecify.annotations.NullMarked;
