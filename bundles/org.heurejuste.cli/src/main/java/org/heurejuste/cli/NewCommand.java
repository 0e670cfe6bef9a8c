package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.PolicyTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: a small policy project to begin with. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:folder.label}", descriptionKey = "folder")
    private Path folder;

    @Option(names = "--package", paramLabel = "${bundle:name.label}", defaultValue = "org.example.policy")
    private String packageName;

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, PolicyProjectException {
        PolicyTemplate.create(folder, packageName);
        if (format.isJson()) {
            Json.write(session, json -> json.writeStringField("project", folder.toString()));
        } else {
            session.tell("new.made", folder.toString());
            session.tell("new.next", typed(folder));
        }
        return ExitCode.FINE;
    }

    /** The folder as a shell takes it for one word. */
    private static String typed(Path folder) {
        String path = folder.toString();
        return path.contains(" ") ? '"' + path + '"' : path;
    }
}
