package org.heurejuste.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what is wrong with the arguments, in their language, with the nearest word that would have been right. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Session session;

    UsageErrors(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        Message message = message(wrong);
        Message help = nearest(wrong).map(word -> text("nearest", word, name)).orElseGet(() -> text("help", name));
        session.complain(name, message, help);
        return ExitCode.UNUSABLE;
    }

    private static Message message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return text("missing", labels(missing.getMissing()));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return text("twice", label(twice.getOverwritten()));
        }
        ArgSpec argument = wrong.getArgSpec();
        return argument == null ? text("other") : invalid(argument, wrong.getValue());
    }

    private static Message unmatched(UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().get(0);
        if (isOption(word)) {
            return text("option", optionName(word));
        }
        return isCommandExpected(wrong) ? text("command", word) : text("surplus", word);
    }

    private static Message invalid(ArgSpec argument, String value) {
        List<String> known = values(argument);
        if (value == null) {
            return text("novalue", label(argument));
        }
        if (isNumber(argument.type())) {
            return text("number", value, label(argument));
        }
        return known.isEmpty() ? text("file", value) : text("value", value, label(argument), String.join(", ", known));
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
    }

    private static Optional<String> nearest(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (isOption(word)) {
                return Nearest.to(optionName(word), spec.optionsMap().keySet());
            }
            return isCommandExpected(unmatched) ? Nearest.to(word, spec.subcommands().keySet()) : Optional.empty();
        }
        return wrong.getArgSpec() == null || wrong.getValue() == null
                ? Optional.empty()
                : Nearest.to(wrong.getValue(), values(wrong.getArgSpec()));
    }

    private static boolean isCommandExpected(UnmatchedArgumentException wrong) {
        return !wrong.getCommandLine().getSubcommands().isEmpty();
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }

    private static String optionName(String word) {
        int value = word.indexOf('=');
        return value < 0 ? word : word.substring(0, value);
    }

    private static List<String> values(ArgSpec argument) {
        if (argument.type().isEnum()) {
            return Arrays.stream(argument.type().getEnumConstants()).map(Object::toString).toList();
        }
        List<String> values = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(values::add);
        }
        return values;
    }

    private static String labels(List<ArgSpec> arguments) {
        return String.join("`, `", arguments.stream().map(UsageErrors::label).toList());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? (option.longestName() + " " + option.paramLabel()).strip()
                : argument.paramLabel();
    }

    private static Message text(String key, Object... words) {
        return Message.of(Main.class, "usage." + key, words);
    }
}
