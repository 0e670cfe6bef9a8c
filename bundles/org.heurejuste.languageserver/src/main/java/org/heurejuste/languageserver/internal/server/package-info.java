/** The server: who is asked, when, and on which thread. */
@NullMarked
package org.heurejuste.languageserver.internal.server;

import org.jspecify.annotations.NullMarked;
