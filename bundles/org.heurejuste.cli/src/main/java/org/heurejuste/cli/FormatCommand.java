package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.format.Formatter;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.file.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code format}: lays out a project's rule files, its sentences and its rules in sentences. */
@Command(name = "format")
final class FormatCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:folder.label}", descriptionKey = "formatted")
    private Path folder;

    @Option(names = "--check")
    private boolean check;

    FormatCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws PolicyProjectException, IOException, CommandException {
        PolicyProject project = PolicyProject.open(folder);
        if (project.isPackage()) {
            throw CommandException.because("format.package", folder.toString());
        }
        List<String> changed = new ArrayList<>();
        LanguageSnapshot snapshot = LanguageSnapshot.of(project, () -> false);
        for (SourceFile file : project.sources()) {
            if (SyntaxTree.isFor(file.kind()) && isLaidOut(file, snapshot.tree(file.path()).orElseThrow())) {
                changed.add(folder.resolve(file.path()).normalize().toString());
            }
        }
        tell(changed);
        return check && !changed.isEmpty() ? ExitCode.FOUND : ExitCode.FINE;
    }

    /** Lays out a file, unless only asked; a file whose bytes are no text is left alone. */
    private boolean isLaidOut(SourceFile file, SyntaxTree tree) throws IOException {
        if (file.badEncoding().isPresent()) {
            return false;
        }
        List<TextEdit> edits = Formatter.format(tree);
        if (!edits.isEmpty() && !check) {
            AtomicFile.write(folder.resolve(file.path()), TextEdit.apply(edits, file.text()));
        }
        return !edits.isEmpty();
    }

    private void tell(List<String> changed) throws IOException {
        if (format.isJson()) {
            Json.write(session, json -> {
                json.writeArrayFieldStart(check ? "toFormat" : "formatted");
                for (String file : changed) {
                    json.writeString(file);
                }
                json.writeEndArray();
            });
            return;
        }
        changed.forEach(session.out()::line);
        session.tell(check ? "format.check" : "format.done", changed.size());
    }
}
