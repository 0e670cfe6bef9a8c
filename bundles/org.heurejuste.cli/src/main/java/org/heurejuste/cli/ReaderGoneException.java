package org.heurejuste.cli;

import java.io.IOException;

/** Whoever read the output has closed it, as {@code head} does when it has seen enough: a reason to stop, not a failure. */
final class ReaderGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
        super(cause);
    }
}
