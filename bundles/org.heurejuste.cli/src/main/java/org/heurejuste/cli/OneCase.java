package org.heurejuste.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.CaseJson;
import org.heurejuste.runtime.CaseProblem;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.CaseReading;

/** The one case of a file, or the one on a line of it. */
final class OneCase {
    private static final Pattern WITH_LINE = Pattern.compile("(.+):(\\d{1,9})");

    private final CaseJson cases;
    private final Locale locale;

    OneCase(CaseReader reader, Locale locale) {
        this.cases = new CaseJson(reader);
        this.locale = locale;
    }

    /** Reads it from {@code FILE} or {@code FILE:LINE}, or says why not. */
    Case read(String place) throws CommandException, IOException {
        Matcher line = WITH_LINE.matcher(place);
        if (line.matches() && !Files.exists(Path.of(place))) {
            return onLine(line.group(1), Integer.parseInt(line.group(2)));
        }
        byte[] all = bytes(place);
        CaseReading whole = cases.read(all);
        if (whole instanceof CaseReading.Refused) {
            List<String> lines = lines(all);
            long many = lines.stream().filter(text -> !text.isBlank()).count();
            if (many == 0) {
                throw CommandException.because("explain.empty", place);
            } else if (many > 1 && lines.stream().filter(text -> !text.isBlank()).allMatch(OneCase::isObject)) {
                throw CommandException.because("explain.many", place, many);
            }
        }
        return taken(whole, place);
    }

    private static boolean isObject(String line) {
        return line.strip().startsWith("{") && line.strip().endsWith("}");
    }

    private Case onLine(String file, int number) throws CommandException, IOException {
        List<String> lines = lines(bytes(file));
        if (number < 1 || number > lines.size() || lines.get(number - 1).isBlank()) {
            throw CommandException.because("explain.line", file, String.valueOf(number),
                    String.valueOf(lines.size()));
        }
        return taken(cases.read(lines.get(number - 1).strip().getBytes(StandardCharsets.UTF_8)), file + ":" + number);
    }

    private Case taken(CaseReading reading, String place) throws CommandException {
        if (reading instanceof CaseReading.Ready ready) {
            return ready.read();
        }
        CaseProblem problem = ((CaseReading.Refused) reading).problems().get(0);
        Message help = problem.help();
        throw new CommandException(Message.of(Main.class, "explain.case", place, problem.line(locale)),
                help == null ? Message.of(Main.class, "explain.case.help") : help);
    }

    private static byte[] bytes(String file) throws CommandException, IOException {
        try (InputStream in = CaseFile.open(Path.of(file))) {
            return in.readAllBytes();
        }
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}
