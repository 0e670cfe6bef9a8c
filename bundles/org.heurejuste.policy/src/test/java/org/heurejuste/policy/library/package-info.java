@NullMarked
package org.heurejuste.policy.library;

import org.jspecify.annotations.NullMarked;
