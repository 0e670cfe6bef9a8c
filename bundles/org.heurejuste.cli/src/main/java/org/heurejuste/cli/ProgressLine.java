package org.heurejuste.cli;

import java.time.Duration;

/** A line on a terminal that says how far a long command is; where nobody watches, nothing. */
final class ProgressLine implements AutoCloseable {

    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final String CLEAR = "\r" + " ".repeat(70) + "\r";

    private final Session session;
    private final long started = System.nanoTime();
    private long drawn = started;
    private boolean visible;

    ProgressLine(Session session) {
        this.session = session;
    }

    /** So many are done of a number that is not known. */
    void done(long count) {
        if (isDue()) {
            double seconds = (System.nanoTime() - started) / 1e9;
            draw(session.text("progress.rate", count, Math.round(count / seconds)));
        }
    }

    /** So many are done of so many. */
    void done(long count, long total) {
        if (isDue()) {
            draw(session.text("progress.share", count, total));
        }
    }

    /** Makes room for a line that stays. */
    void clear() {
        if (visible) {
            session.err().print(CLEAR);
            visible = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private boolean isDue() {
        return session.isWatched() && System.nanoTime() - drawn > PAUSE;
    }

    private void draw(String text) {
        session.err().print("\r" + text);
        drawn = System.nanoTime();
        visible = true;
    }
}
