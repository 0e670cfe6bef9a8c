package org.heurejuste.testing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.internal.wording.WordingCheck;

/**
 * What of a project's check needs its words and not its rules: done by another thread while the rules are built, which takes one
 * processor for longer than all this.
 */
final class Preparation {

    private final PolicyProject project;
    private final String glob;
    private final LocalDate today;
    private FutureTask<List<Suite>> suites = new FutureTask<>(List::of);
    private FutureTask<WordingCheck> wording = new FutureTask<>(() -> {
        throw new IllegalStateException("not begun");
    });

    Preparation(PolicyProject project, String glob, LocalDate today) {
        this.project = project;
        this.glob = glob;
        this.today = today;
    }

    /** Begins; to be called once, before anything is asked for, by the thread that asks. */
    void begin(Letters letters) {
        suites = new FutureTask<>(() -> readSuites(letters));
        wording = new FutureTask<>(() -> readLetters(letters));
        Thread thread = new Thread(() -> {
            suites.run();
            wording.run();
        }, "preparing a check");
        thread.setDaemon(true);
        thread.start();
    }

    private List<Suite> readSuites(Letters letters) throws IOException {
        SuiteReader reader = new SuiteReader(letters.vocabulary(), Handbook.of(project).clauses());
        return project.isPackage() ? List.of() : reader.readAll(project.root(), glob);
    }

    private WordingCheck readLetters(Letters letters) {
        letters.diagnostics();
        return WordingCheck.of(project, letters, today);
    }

    List<Suite> suites() throws IOException {
        return done(suites);
    }

    WordingCheck wording() {
        try {
            return done(wording);
        } catch (IOException e) {
            throw new IllegalStateException("what is open already is read", e);
        }
    }

    private static <T> T done(FutureTask<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException thrown(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            throw failure;
        } else if (cause instanceof Error failure) {
            throw failure;
        }
        return cause instanceof IOException failure ? failure : new IOException(cause);
    }
}
