@NullMarked
package org.heurejuste.benchmarks;

import org.jspecify.annotations.NullMarked;
