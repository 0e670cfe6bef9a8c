package org.heurejuste.cli;

import java.io.IOException;

/** The output cannot be written: the disk is full, or the device refuses. */
final class OutputFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    OutputFailedException(IOException cause) {
        super(cause);
    }
}
