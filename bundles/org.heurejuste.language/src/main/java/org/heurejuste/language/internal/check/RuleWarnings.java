package org.heurejuste.language.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heurejuste.language.LanguageCode;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/** Warns of what is allowed in a rule and seldom meant. */
public final class RuleWarnings {

    /** Receives what is found. */
    public interface Report {

        /**
         * A finding.
         *
         * @param code what was found
         * @param place where
         * @param words the words of the text that the explanation names
         */
        void found(LanguageCode code, SyntaxElement place, Object... words);
    }

    private static final Set<String> CHANGES = Set.of("modify", "update");

    private final Names names;
    private final String path;
    private final Report report;

    /**
     * For a file.
     *
     * @param names the names of the project
     * @param path the file
     * @param report receives what is found
     */
    public RuleWarnings(Names names, String path, Report report) {
        this.names = names;
        this.path = path;
        this.report = report;
    }

    /**
     * Looks at a statement.
     *
     * @param statement any statement without mistakes of form
     */
    public void look(SyntaxNode statement) {
        if (statement.is(SyntaxKind.RULE)) {
            Scope scope = Scope.of(names, path, statement);
            unused(statement, scope);
            changes(statement, scope);
        }
        if (statement.is(SyntaxKind.RULE) || statement.is(SyntaxKind.QUERY)) {
            statement.all(SyntaxKind.CONSTRAINTS).forEach(list -> new Contradictions(report).look(list));
            statement.node(SyntaxKind.CONDITIONS).ifPresent(this::habits);
        }
    }

    /** A variable that is a pattern's label may be there for the explanation's sake; one of a field has no other use. */
    private void unused(SyntaxNode rule, Scope scope) {
        List<SyntaxToken> tokens = rule.allTokens();
        Set<String> several = tokens.stream().filter(token -> token.is(SyntaxKind.WORD))
                .collect(Collectors.groupingBy(SyntaxToken::text, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
        scope.variables().stream().map(Scope.Variable::declared)
                .filter(variable -> !several.contains(variable.name()))
                .filter(variable -> variable.node().is(SyntaxKind.BINDING)
                        || variable.node().is(SyntaxKind.PATTERN)
                        || variable.node().is(SyntaxKind.ACCUMULATE_FUNCTION))
                .forEach(variable -> report.found(LanguageCode.UNUSED_VARIABLE, variable.token(), variable.name()));
    }

    private void habits(SyntaxNode conditions) {
        conditions.walk(node -> {
            if (node.is(SyntaxKind.EVAL)) {
                report.found(LanguageCode.EVAL, node.tokens().findFirst().orElseThrow());
            } else if (node.is(SyntaxKind.ASSIGNMENT)) {
                report.found(LanguageCode.ASSIGNMENT, node);
            }
        });
    }

    private void changes(SyntaxNode rule, Scope scope) {
        for (SyntaxNode code : rule.all(SyntaxKind.CODE)) {
            List<SyntaxToken> tokens = code.allTokens().stream().filter(token -> !token.kind().isTrivia()).toList();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                boolean call = CHANGES.contains(tokens.get(i).text()) && tokens.get(i + 1).is("(");
                if (call && isDecision(tokens.get(i + 2).text(), scope)) {
                    report.found(LanguageCode.DECISION_CHANGED, tokens.get(i + 2), tokens.get(i + 2).text());
                }
            }
        }
    }

    private boolean isDecision(String variable, Scope scope) {
        return scope.variable(variable).flatMap(known -> names.type(known.type()))
                .filter(type -> Described.has(type.node(), "decision")).isPresent();
    }
}
