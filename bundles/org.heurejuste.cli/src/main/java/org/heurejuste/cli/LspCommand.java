package org.heurejuste.cli;

import java.util.concurrent.Callable;

import org.heurejuste.languageserver.LanguageServerRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lsp}: the language server, spoken to by an editor on the standard streams. */
@Command(name = "lsp")
final class LspCommand implements Callable<Integer> {

    private final Session session;

    // Editors that know several ways to speak to a server say which; there is only this one.
    @Option(names = "--stdio")
    private boolean stdio;

    LspCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Failures failures = new Failures(session, "lsp");
        return new LanguageServerRun(session.asked(), session.locale(), failures::report).converse(session.in(),
                session.bytes());
    }
}
