package org.heurejuste.languageserver.internal.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.heurejuste.language.QuickFix;
import org.heurejuste.language.QuickFixes;
import org.heurejuste.policy.diagnostic.Diagnostic;

/** The mends of what was found. */
public final class Fixes {

    private Fixes() {}

    /**
     * The mends of the findings in a part of a file.
     *
     * @param asked the question
     * @param range the part
     * @param findings what was found in the file
     * @return each mend with the finding that it mends
     */
    public static List<Either<Command, CodeAction>> in(Asked asked, Range range, List<Diagnostic> findings) {
        int start = asked.offset(range.getStart());
        int end = asked.offset(range.getEnd());
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        for (Diagnostic finding : findings) {
            int at = finding.span().offset();
            if (at <= end && start <= at + finding.span().length()) {
                List<QuickFix> fixes = QuickFixes.of(asked.snapshot(), finding);
                fixes.forEach(fix -> actions.add(Either.forRight(action(asked, finding, fix, fix == fixes.get(0)))));
            }
        }
        return actions;
    }

    private static CodeAction action(Asked asked, Diagnostic finding, QuickFix fix, boolean likely) {
        CodeAction action = new CodeAction(fix.title().in(asked.locale()));
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(FindingTexts.shown(finding, asked.lines(), asked.locale())));
        action.setIsPreferred(likely);
        action.setEdit(FileEdits.of(asked, Map.of(fix.path(), fix.edits())));
        return action;
    }
}
