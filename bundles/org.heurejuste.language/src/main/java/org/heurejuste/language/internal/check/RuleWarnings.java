package org.heurejuste.language.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        boolean rule = statement.is(SyntaxKind.RULE);
        if (!rule && !statement.is(SyntaxKind.QUERY)) {
            return;
        }
        List<SyntaxNode> nodes = new ArrayList<>();
        statement.walk(nodes::add);
        nodes.forEach(this::habits);
        if (rule) {
            Scope scope = Scope.of(names, path, statement);
            unused(nodes, scope);
            nodes.stream().filter(node -> node.is(SyntaxKind.CODE)).forEach(code -> changes(code, scope));
        }
    }

    /** A variable whose name stands in the rule only once. */
    private void unused(List<SyntaxNode> nodes, Scope scope) {
        if (scope.variables().isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        nodes.forEach(node -> node.children().stream().filter(child -> child.is(SyntaxKind.WORD))
                .forEach(word -> counts.merge(word.text(), 1, Integer::sum)));
        scope.variables().stream().map(Scope.Variable::declared)
                .filter(variable -> counts.getOrDefault(variable.name(), 0) < 2)
                .filter(variable -> !variable.node().is(SyntaxKind.PARAMETER))
                .forEach(variable -> report.found(LanguageCode.UNUSED_VARIABLE, variable.token(), variable.name()));
    }

    private void habits(SyntaxNode node) {
        switch (node.kind()) {
            case CONSTRAINTS -> new Contradictions(names, report).look(node);
            case EVAL -> report.found(LanguageCode.EVAL, node.tokens().findFirst().orElseThrow());
            case ASSIGNMENT -> assignment(node);
            default -> {
                // nothing else is a habit to warn of
            }
        }
    }

    private void assignment(SyntaxNode node) {
        if (node.around(SyntaxKind.CONDITIONS).isPresent()) {
            report.found(LanguageCode.ASSIGNMENT, node);
        }
    }

    private void changes(SyntaxNode code, Scope scope) {
        List<SyntaxToken> tokens = code.allTokens().stream().filter(token -> !token.kind().isTrivia()).toList();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean call = CHANGES.contains(tokens.get(i).text()) && tokens.get(i + 1).is("(");
            if (call && isDecision(tokens.get(i + 2).text(), scope)) {
                report.found(LanguageCode.DECISION_CHANGED, tokens.get(i + 2), tokens.get(i + 2).text());
            }
        }
    }

    private boolean isDecision(String variable, Scope scope) {
        return scope.variable(variable).flatMap(known -> names.type(known.type()))
                .filter(type -> Described.has(type.node(), "decision")).isPresent();
    }
}
