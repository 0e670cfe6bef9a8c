package org.heurejuste.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.heurejuste.runtime.letter.LetterWriter;

/**
 * Decides a stream of cases, a case a line in JSON, and answers a line each, in the order of the cases, as
 * {@link OutcomeJson} writes it; what goes wrong with a line stays with that line. Blank lines are left out; lines end in
 * LF or CRLF; a byte order mark is dropped. Uses every processor and holds only a few hundred cases at a time.
 */
public final class DecisionStream {
    /** The longest line that is read, in bytes. A longer one is skipped and reported. */
    public static final int LONGEST_LINE = 4 * 1024 * 1024;

    private static final int LINES_A_BATCH = 64;
    private static final int BYTES_A_BATCH = 256 * 1024;

    private final LineDecider decider;
    private final int workers = Runtime.getRuntime().availableProcessors();

    /**
     * A stream that a service decides.
     *
     * @param service decides the cases; stays open
     * @param locale the language of errors
     */
    public DecisionStream(DecisionService service, Locale locale) {
        this.decider = new LineDecider(service, locale, null);
    }

    /**
     * A stream that a service decides, with what the customer reads of each decision.
     *
     * @param service decides the cases; stays open
     * @param locale the language of errors
     * @param letters writes the letters
     */
    public DecisionStream(DecisionService service, Locale locale, LetterWriter letters) {
        this.decider = new LineDecider(service, locale, letters);
    }

    /**
     * Decides every case of a stream.
     *
     * @param cases JSON Lines in UTF-8; read to its end and left open
     * @param decisions JSON Lines in UTF-8, one a case; flushed at the end and left open
     * @param problems told what is wrong with a line, in the order of the lines, after its answer was written; called by this thread only
     * @param progress told the number of lines answered so far, now and then and at the end; called by this thread only
     * @return what became of the cases
     * @throws IOException if the cases cannot be read or the decisions cannot be written, and when the thread is interrupted
     */
    public StreamResult run(InputStream cases, OutputStream decisions, Consumer<LineProblem> problems,
            LongConsumer progress)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(workers, DecisionStream::worker);
        try {
            return run(new Lines(cases, LONGEST_LINE), new Answers(decisions, problems, progress), pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private StreamResult run(Lines lines, Answers answers, ExecutorService pool) throws IOException {
        Queue<Future<LineDecider.Batch>> underWay = new ArrayDeque<>();
        for (List<Lines.Line> batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
            List<Lines.Line> taken = batch;
            underWay.add(pool.submit(() -> decider.decide(taken)));
            if (underWay.size() > workers * 2) {
                answers.write(done(underWay.remove()));
            }
        }
        while (!underWay.isEmpty()) {
            answers.write(done(underWay.remove()));
        }
        return answers.finish();
    }

    private static List<Lines.Line> next(Lines lines) throws IOException {
        List<Lines.Line> batch = new ArrayList<>(LINES_A_BATCH);
        int bytes = 0;
        while (batch.size() < LINES_A_BATCH && bytes < BYTES_A_BATCH) {
            Lines.Line line = lines.next();
            if (line == null) {
                break;
            }
            batch.add(line);
            bytes += line.length();
        }
        return batch;
    }

    private static LineDecider.Batch done(Future<LineDecider.Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while deciding");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch of cases was given up", e.getCause());
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "heurejuste-decide");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes the answers and keeps count; used by the calling thread only. */
    private static final class Answers {
        private final OutputStream out;
        private final Consumer<LineProblem> problems;
        private final LongConsumer progress;
        private StreamResult result = new StreamResult(0, 0, 0, 0);

        Answers(OutputStream out, Consumer<LineProblem> problems, LongConsumer progress) {
            this.out = out;
            this.problems = problems;
            this.progress = progress;
        }

        void write(LineDecider.Batch batch) throws IOException {
            batch.text().writeTo(out);
            batch.problems().forEach(problems);
            result = result.plus(batch.result());
            progress.accept(result.decided() + result.failed() + result.refused());
        }

        StreamResult finish() throws IOException {
            out.flush();
            return result;
        }
    }
}
