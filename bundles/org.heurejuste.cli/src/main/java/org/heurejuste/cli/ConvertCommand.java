package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.convert.Conversion;
import org.heurejuste.testing.convert.SuiteConverter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: a suite in another format, or of another tool. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:folder.label}", descriptionKey = "converted")
    private Path path;

    @Parameters(index = "1", paramLabel = "${bundle:file.label}", descriptionKey = "suite")
    private Path suite;

    @Option(names = "--to", paramLabel = "yaml|csv|xlsx", required = true, order = 1)
    private SuiteFormat to;

    @Option(names = "--out", paramLabel = "${bundle:file.label}", order = 2)
    private @Nullable Path out;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws PolicyProjectException, IOException, CommandException {
        Vocabulary vocabulary = PolicyCompiler.compile(PolicyProject.open(path)).vocabulary();
        if (Files.size(suite) > SuiteReader.LARGEST) {
            throw CommandException.because("convert.large", suite.toString());
        }
        Conversion conversion = converted(vocabulary, Files.readAllBytes(suite));
        Path target = out != null ? out : beside();
        if (conversion.cases() > 0) {
            AtomicFile.write(target, conversion.bytes());
        }
        tell(conversion, target);
        return conversion.lost().isEmpty() ? ExitCode.FINE : ExitCode.FOUND;
    }

    private Conversion converted(Vocabulary vocabulary, byte[] bytes) throws CommandException {
        return new SuiteConverter(vocabulary, session.locale()).convert(suite.toString(), bytes, to)
                .orElseThrow(() -> CommandException.because("convert.unknown", suite.toString()));
    }

    /** The file of the same name in the new format, which must not be there yet. */
    private Path beside() throws CommandException {
        Path target = suite.resolveSibling(SuiteConverter.defaultName(suite.toString()) + to.ending());
        if (Files.exists(target)) {
            throw CommandException.because("convert.there", target.toString());
        }
        return target;
    }

    private void tell(Conversion conversion, Path target) throws IOException {
        List<String> lost = conversion.lost().stream()
                .map(l -> l.span().place() + ": " + l.message().in(session.locale())).toList();
        if (format.isJson()) {
            Json.write(session, json -> {
                json.writeStringField("file", conversion.cases() > 0 ? target.toString() : null);
                json.writeNumberField("cases", conversion.cases());
                json.writeArrayFieldStart("lost");
                for (String line : lost) {
                    json.writeString(line);
                }
                json.writeEndArray();
            });
            return;
        }
        lost.forEach(line -> session.out().line(line));
        if (conversion.cases() > 0) {
            session.tell("convert.written", target.toString(), conversion.cases(), lost.size());
        } else {
            session.tell("convert.nothing");
        }
    }
}
