@NullMarked
package org.heurejuste.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
