/**
 * The service policy written by hand in plain Java from the catalogue's text, independently of the rules: a second
 * reading that the rules are compared with, and the practical limit of speed.
 */
@NullMarked
package org.heurejuste.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
