/** Where the time of cases goes, rule by rule. */
@NullMarked
package org.heurejuste.runtime.profile;

import org.jspecify.annotations.NullMarked;
