/** The libraries that a project's {@code pom.xml} names, as Maven keeps them on this machine. */
@NullMarked
package org.heurejuste.policy.internal.library;

import org.jspecify.annotations.NullMarked;
