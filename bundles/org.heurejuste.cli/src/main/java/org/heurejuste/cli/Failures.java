package org.heurejuste.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.text.Message;

/** Tells people what kept a command from its work; the developers' details go to a file. */
final class Failures {

    private static final String PROGRAM = "heurejuste";

    private final Session session;
    private final String[] arguments;

    Failures(Session session, String... arguments) {
        this.session = session;
        this.arguments = arguments.clone();
    }

    /** Tells the failure and answers with the exit code. */
    int tell(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return tell(unchecked.getCause());
        }
        if (failure instanceof ReaderGoneException) {
            return ExitCode.FINE;
        }
        if (failure instanceof CommandException expected) {
            session.complain(PROGRAM, expected.text(), expected.help());
        } else if (failure instanceof PolicyProjectException unusable) {
            session.complain(PROGRAM, unusable.text(), unusable.help());
        } else if (failure instanceof OutputFailedException) {
            session.complain(PROGRAM, text("output"), text("output.help"));
        } else if (failure instanceof OutOfMemoryError) {
            session.complain(PROGRAM, text("memory"), text("memory.help"));
        } else if (failure instanceof FileSystemException file && file.getFile() != null) {
            session.complain(PROGRAM, text("file", file.getFile()), text("file.help"));
        } else if (failure instanceof IOException) {
            session.complain(PROGRAM, text("io"), text("io.help"));
        } else {
            apologise(failure);
        }
        return ExitCode.UNUSABLE;
    }

    private void apologise(Throwable failure) {
        session.complain(PROGRAM, text("unexpected"), keep(failure));
    }

    /** Keeps the details of a failure that must not happen, and says so in one sentence. */
    Message report(Throwable failure) {
        return text("unexpected.line", text("unexpected"), keep(failure));
    }

    /** Where the details are. */
    private Message keep(Throwable failure) {
        try {
            Path report = Files.createTempFile(session.temporaryFolder(), "heurejuste-", ".txt");
            try (PrintWriter writer = new PrintWriter(report.toFile(), StandardCharsets.UTF_8)) {
                describe(failure, writer);
            }
            return text("unexpected.help", report.toString());
        } catch (IOException | RuntimeException e) {
            return text("unexpected.unreported", session.temporaryFolder().toString());
        }
    }

    private void describe(Throwable failure, PrintWriter report) {
        report.println(Version.line());
        report.println(PROGRAM + " " + String.join(" ", arguments));
        report.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        report.println();
        failure.printStackTrace(report);
    }

    private static Message text(String key, Object... words) {
        return Message.of(Main.class, "failure." + key, words);
    }
}
