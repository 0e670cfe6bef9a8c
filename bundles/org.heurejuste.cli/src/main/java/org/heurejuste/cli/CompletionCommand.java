package org.heurejuste.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion bash|zsh}: prints the script that teaches a shell to complete the command line. */
@Command(name = CompletionCommand.NAME)
final class CompletionCommand implements Callable<Integer> {

    static final String NAME = "completion";

    private final Session session;

    @Spec
    private CommandSpec spec;

    // The script is the same: it asks which of the two shells reads it.
    @Parameters(index = "0", paramLabel = "bash|zsh", descriptionKey = "shell")
    private Shell shell;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash(spec.parent().name(), spec.parent().commandLine()));
        return ExitCode.FINE;
    }

    /** The shells that there is a script for. */
    enum Shell {
        BASH, ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
