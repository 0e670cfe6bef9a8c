package org.heurejuste.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** An output that tells a reader who has left from a disk that is full. */
final class WatchedOutput extends FilterOutputStream {

    /** What systems call a pipe whose reader is gone, in the languages they speak to us. */
    private static final List<String> BROKEN_PIPE = List.of("pipe", "relais brisé", "canal de communication");

    private @Nullable ReaderGoneException gone;

    WatchedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (gone != null) {
            throw gone;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    @Override
    public void flush() throws IOException {
        if (gone == null) {
            try {
                out.flush();
            } catch (IOException e) {
                throw explain(e);
            }
        }
    }

    private IOException explain(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (BROKEN_PIPE.stream().noneMatch(said::contains)) {
            return new OutputFailedException(e);
        }
        gone = new ReaderGoneException(e);
        return gone;
    }
}
