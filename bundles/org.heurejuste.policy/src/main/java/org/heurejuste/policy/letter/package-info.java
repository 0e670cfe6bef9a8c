/** What the customer reads of decisions: the project's message templates, and what is wrong with them. */
@NullMarked
package org.heurejuste.policy.letter;

import org.jspecify.annotations.NullMarked;
