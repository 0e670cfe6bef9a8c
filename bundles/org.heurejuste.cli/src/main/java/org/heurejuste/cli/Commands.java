package org.heurejuste.cli;

import java.util.ResourceBundle;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** The commands, and how their arguments are understood. */
final class Commands {

    private static final int USAGE_WIDTH = 100;

    private Commands() {}

    /** Understands the arguments and does what they ask for. */
    static int execute(Session session, String... arguments) {
        CommandLine line = line(session);
        line.setParameterExceptionHandler(new UsageErrors(session));
        line.setExecutionExceptionHandler((failure, command, parsed) -> new Failures(session, arguments).tell(failure));
        line.setExecutionStrategy(parsed -> run(session, parsed));
        return line.execute(arguments);
    }

    /** All commands, with their texts in the session's language. */
    static CommandLine line(Session session) {
        CommandLine line = new CommandLine(new HeureJusteCommand(session));
        line.addSubcommand(new CheckCommand(session));
        line.addSubcommand(new TestCommand(session));
        line.addSubcommand(new DecideCommand(session));
        line.addSubcommand(new ExplainCommand(session));
        line.addSubcommand(new ExportCommand(session));
        line.addSubcommand(new FormatCommand(session));
        line.addSubcommand(new NewCommand(session));
        line.addSubcommand(new LspCommand(session));
        line.addSubcommand(new CompletionCommand(session));
        line.setResourceBundle(usage(session));
        line.setUsageHelpWidth(USAGE_WIDTH);
        line.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
        line.getSubcommands().values()
                .forEach(command -> command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static int run(Session session, ParseResult parsed) {
        for (CommandLine asked : parsed.asCommandLineList()) {
            if (asked.isUsageHelpRequested()) {
                session.out().print(asked.getUsageMessage(Ansi.OFF));
                return ExitCode.FINE;
            }
            if (asked.isVersionHelpRequested()) {
                return Version.tell(session);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static ResourceBundle usage(Session session) {
        return ResourceBundle.getBundle(Commands.class.getPackageName() + ".usage", session.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
