package org.heurejuste.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** The commands, and how their arguments are understood. */
final class Commands {

    private static final int USAGE_WIDTH = 100;

    private Commands() {}

    /** Understands the arguments and does what they ask for. */
    static int execute(Session session, String... arguments) {
        CommandLine line = line(session, askedFor(arguments));
        line.setParameterExceptionHandler(new UsageErrors(session));
        line.setExecutionExceptionHandler((failure, command, parsed) -> new Failures(session, arguments).tell(failure));
        line.setExecutionStrategy(parsed -> run(session, parsed));
        return line.execute(arguments);
    }

    private static Map<String, Function<Session, Object>> all() {
        Map<String, Function<Session, Object>> all = new LinkedHashMap<>();
        all.put("check", CheckCommand::new);
        all.put("test", TestCommand::new);
        all.put("decide", DecideCommand::new);
        all.put("explain", ExplainCommand::new);
        all.put("export", ExportCommand::new);
        all.put("format", FormatCommand::new);
        all.put("convert", ConvertCommand::new);
        all.put("schema", SchemaCommand::new);
        all.put("new", NewCommand::new);
        all.put("lsp", LspCommand::new);
        all.put(CompletionCommand.NAME, CompletionCommand::new);
        return all;
    }

    /** A command that is named first is all that is needed, and reading the others would take a while; one completes them all. */
    private static Map<String, Function<Session, Object>> askedFor(String... arguments) {
        Map<String, Function<Session, Object>> all = all();
        String first = arguments.length == 0 ? "" : arguments[0];
        Function<Session, Object> asked = all.get(first);
        return asked == null || first.equals(CompletionCommand.NAME) ? all : Map.of(first, asked);
    }

    /** Commands, with their texts in the session's language. */
    private static CommandLine line(Session session, Map<String, Function<Session, Object>> commands) {
        CommandLine line = new CommandLine(new HeureJusteCommand(session));
        commands.forEach((name, command) -> line.addSubcommand(name, command.apply(session)));
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
