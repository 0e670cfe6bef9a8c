package org.heurejuste.language.syntax;

import java.util.List;

/** Statements that are right in themselves but stand in the wrong place: {@code package} comes first, {@code unit} next. */
final class OrderCheck {

    private OrderCheck() {}

    static void check(SyntaxNode file, List<SyntaxError> errors) {
        SyntaxKind before = SyntaxKind.FILE;
        for (SyntaxNode statement : file.nodes().toList()) {
            boolean latePackage = statement.is(SyntaxKind.PACKAGE) && before != SyntaxKind.FILE;
            boolean lateUnit = statement.is(SyntaxKind.UNIT) && before != SyntaxKind.PACKAGE;
            if (latePackage || lateUnit) {
                SyntaxToken word = statement.tokens().findFirst().orElseThrow();
                errors.add(new SyntaxError(latePackage ? SyntaxProblem.LATE_PACKAGE : SyntaxProblem.LATE_UNIT,
                        word.start(), word.length(), List.of(word.text())));
            }
            before = statement.kind();
        }
    }
}
