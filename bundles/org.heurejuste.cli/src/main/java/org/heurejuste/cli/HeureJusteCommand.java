package org.heurejuste.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code heurejuste} without a command: says which commands there are. */
@Command(name = "heurejuste", synopsisSubcommandLabel = "${bundle:command.label}")
final class HeureJusteCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, order = 100)
    private boolean help;

    @Option(names = "--version", versionHelp = true, order = 101)
    private boolean version;

    // What it says was understood before all arguments were (SpokenLanguage); here it is checked and documented.
    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT, order = 99)
    private SpokenLanguage language;

    HeureJusteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.err().print(spec.commandLine().getUsageMessage(Ansi.OFF));
        return ExitCode.UNUSABLE;
    }
}
