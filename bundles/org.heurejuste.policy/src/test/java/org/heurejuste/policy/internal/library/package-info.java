/** Where the libraries of projects are found. */
@NullMarked
package org.heurejuste.policy.internal.library;

import org.jspecify.annotations.NullMarked;
