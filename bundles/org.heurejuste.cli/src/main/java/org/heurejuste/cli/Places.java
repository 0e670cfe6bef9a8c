package org.heurejuste.cli;

import java.nio.file.Path;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * Where a project's findings are, seen from where the command was given, so that a terminal, an editor or a build server
 * can open them: the project as it was written on the command line, then the file in it.
 */
final class Places {

    private final Path asked;
    private final boolean packaged;

    /** The places of a project that was asked for by a path, absolute or relative to the current folder. */
    Places(Path asked, PolicyProject project) {
        this.asked = asked;
        packaged = project.isPackage();
    }

    String file(SourceSpan span) {
        return packaged ? asked + "!/" + span.path() : asked.resolve(span.path()).normalize().toString();
    }

    String position(SourceSpan span) {
        return file(span) + ":" + span.line() + ":" + span.column();
    }

    Diagnostic placed(Diagnostic diagnostic) {
        SourceSpan span = diagnostic.span();
        return new Diagnostic(diagnostic.code(),
                new SourceSpan(file(span), span.line(), span.column(), span.offset(), span.length()),
                diagnostic.message(), diagnostic.help());
    }
}
