package org.heurejuste.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.DecisionStream;
import org.heurejuste.runtime.StreamResult;
import org.heurejuste.runtime.letter.LetterWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide}: cases in, decisions out, a line each. */
@Command(name = "decide")
final class DecideCommand implements Callable<Integer> {

    private static final String STANDARD = "-";

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:project.label}", descriptionKey = "project")
    private Path path;

    @Option(names = "--cases", paramLabel = "${bundle:file.label}", required = true, order = 1)
    private Path cases;

    @Option(names = "--out", paramLabel = "${bundle:file.label}", defaultValue = STANDARD, order = 2)
    private Path out;

    DecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, PolicyProjectException, IOException {
        if (isStandard(cases)) {
            return decide(session.in());
        }
        try (InputStream in = CaseFile.open(cases)) {
            return decide(in);
        }
    }

    private int decide(InputStream in) throws CommandException, PolicyProjectException, IOException {
        if (isStandard(out)) {
            return decide(in, session.bytes());
        }
        try (AtomicFile file = begin(); Interruption interruption = new Interruption(file)) {
            return decideInto(file, in, interruption);
        }
    }

    private AtomicFile begin() throws CommandException {
        try {
            return AtomicFile.begin(out);
        } catch (IOException e) {
            throw CommandException.because("decide.out", out.toString());
        }
    }

    private int decideInto(AtomicFile file, InputStream in, Interruption interruption)
            throws PolicyProjectException, IOException {
        try {
            int code = decide(in, new WatchedOutput(file.stream()));
            if (code != ExitCode.UNUSABLE) {
                file.commit();
            }
            return code;
        } catch (IOException e) {
            if (interruption.happened()) {
                return ExitCode.UNUSABLE;
            }
            throw e;
        }
    }

    private int decide(InputStream in, OutputStream decisions) throws PolicyProjectException, IOException {
        try (DecisionService service = DecisionService.load(path, DecisionSettings.standard());
                ProgressLine progress = new ProgressLine(session)) {
            LineProblems problems = new LineProblems(session, cases, progress, format.isJson());
            StreamResult result = stream(service).run(in, decisions, problems::tell, progress::done);
            progress.clear();
            problems.tell(result);
            return result.isClean() ? ExitCode.FINE : ExitCode.FOUND;
        } catch (PolicyBrokenException broken) {
            return refuse(broken);
        }
    }

    /** Who asks for a language asks for the letters in it. */
    private DecisionStream stream(DecisionService service) {
        return session.asked()
                .map(locale -> new LetterWriter(service.letters(), LetterLanguage.of(locale)))
                .map(letters -> new DecisionStream(service, session.locale(), letters))
                .orElseGet(() -> new DecisionStream(service, session.locale()));
    }

    private int refuse(PolicyBrokenException broken) throws PolicyProjectException {
        Places places = new Places(path, PolicyProject.open(path));
        new Findings(session, places, broken.diagnostics()).list(session.err());
        session.err().line(session.text("decide.broken"));
        return ExitCode.UNUSABLE;
    }

    private static boolean isStandard(Path file) {
        return file.toString().equals(STANDARD);
    }
}
