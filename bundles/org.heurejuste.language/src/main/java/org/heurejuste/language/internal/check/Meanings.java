package org.heurejuste.language.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.statement.Statement;
import org.heurejuste.policy.statement.StatementCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the meaning of statements, remembered for each as long as nothing that is declared anywhere changes:
 * after a keystroke in a rule only that rule is looked at again. Any thread may ask.
 */
public final class Meanings {

    private static final int FORGET_ABOVE = 4;

    private final Map<String, List<Statement>> declarations;
    private final Supplier<StatementCheck> check;
    private final Map<Statement, List<Diagnostic>> known = new ConcurrentHashMap<>();
    private volatile @Nullable StatementCheck made;

    private Meanings(PolicyProject project, Map<String, List<Statement>> declarations, @Nullable Meanings before) {
        this.declarations = declarations;
        List<Statement> all = declarations.values().stream().flatMap(List::stream).toList();
        StatementCheck used = before == null ? null : before.made;
        this.check = () -> used == null ? StatementCheck.against(all, project) : used.with(all, project);
    }

    /**
     * For a project.
     *
     * @param project its files
     * @param trees the trees of its rule files
     * @return nothing is known yet
     */
    public static Meanings of(PolicyProject project, Map<String, SyntaxTree> trees) {
        Map<String, List<Statement>> declarations = new LinkedHashMap<>();
        trees.forEach((path, tree) -> declarations.put(path, declarations(path, tree)));
        return new Meanings(project, declarations, null);
    }

    /**
     * For the project after an edit of its handbook or of a decision table.
     *
     * @param changed the project
     * @return nothing is known yet
     */
    public Meanings with(PolicyProject changed) {
        return new Meanings(changed, declarations, this);
    }

    /**
     * For the project after an edit of a rule file.
     *
     * @param changed the project
     * @param path the file
     * @param tree its tree
     * @return the same where the file declares what it did before
     */
    public Meanings with(PolicyProject changed, String path, SyntaxTree tree) {
        List<Statement> own = declarations(path, tree);
        if (own.equals(declarations.get(path))) {
            return this;
        }
        Map<String, List<Statement>> all = new LinkedHashMap<>(declarations);
        all.put(path, own);
        return new Meanings(changed, all, this);
    }

    /**
     * The findings on statements of a file.
     *
     * @param path the file
     * @param tree its tree
     * @param statements the statements, without mistakes of form
     * @param warnings looks at a statement for which nothing is known yet
     * @param cancelled whether the answer is no longer wanted
     * @return the findings on each statement; offsets count from its first character
     * @throws CancellationException if cancelled
     */
    public List<List<Diagnostic>> of(String path, SyntaxTree tree, List<SyntaxNode> statements, Warnings warnings,
            BooleanSupplier cancelled) {
        String head = head(tree);
        List<Statement> asked = statements.stream().map(node -> statement(path, head, tree, node)).toList();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!known.containsKey(asked.get(i))) {
                missing.add(i);
            }
        }
        Map<Statement, List<Diagnostic>> found = new LinkedHashMap<>();
        List<Statement> unknown = missing.stream().map(asked::get).toList();
        List<List<Diagnostic>> checked = unknown.isEmpty() ? List.of() : check().check(unknown, cancelled);
        for (int i = 0; i < missing.size(); i++) {
            List<Diagnostic> all = new ArrayList<>(checked.get(i));
            all.addAll(warnings.on(statements.get(missing.get(i))));
            found.put(unknown.get(i), List.copyOf(all));
        }
        forget(asked);
        known.putAll(found);
        return asked.stream().map(statement -> known.getOrDefault(statement, found.getOrDefault(statement, List.of())))
                .toList();
    }

    /** Looks for what is allowed and seldom meant. */
    @FunctionalInterface
    public interface Warnings {

        /**
         * The warnings on a statement.
         *
         * @param statement the statement
         * @return the warnings; offsets count from its first character
         */
        List<Diagnostic> on(SyntaxNode statement);
    }

    /**
     * The findings on a file of rules in sentences.
     *
     * @param edited the project with the file
     * @param path the file
     * @return the findings
     */
    public List<Diagnostic> ofSentences(PolicyProject edited, String path) {
        String text = edited.source(path).map(SourceFile::text).orElse("");
        return known.computeIfAbsent(new Statement(path, "", text), key -> check().sentences(edited, path));
    }

    private synchronized StatementCheck check() {
        StatementCheck known = made;
        if (known == null) {
            known = check.get();
            made = known;
        }
        return known;
    }

    /** Statements that are typed leave behind what they were; only a multiple of what is asked about is kept. */
    private void forget(List<Statement> asked) {
        long ofFile = known.keySet().stream().filter(s -> !asked.isEmpty() && s.path().equals(asked.get(0).path()))
                .count();
        if (ofFile > (long) FORGET_ABOVE * asked.size()) {
            Set<Statement> there = new HashSet<>(asked);
            known.keySet().removeIf(s -> s.path().equals(asked.get(0).path()) && !there.contains(s));
        }
    }

    private static List<Statement> declarations(String path, SyntaxTree tree) {
        String head = head(tree);
        return tree.kind() == SourceKind.SENTENCES
                ? List.of()
                : tree.root().nodes().filter(Meanings::declares).map(node -> declaration(path, head, tree, node))
                        .toList();
    }

    private static boolean declares(SyntaxNode node) {
        return switch (node.kind()) {
            case IMPORT, GLOBAL, TYPE, ENUM, FUNCTION, QUERY, ENTRY_POINT_DECLARATION, WINDOW_DECLARATION -> true;
            default -> false;
        };
    }

    /** What stands in the body of a function or a query declares nothing; with a comment for it, the head is no whole statement. */
    private static Statement declaration(String path, String head, SyntaxTree tree, SyntaxNode node) {
        String end = node.is(SyntaxKind.FUNCTION) ? " { /**/ }" : " /**/ end";
        return node.is(SyntaxKind.FUNCTION) || node.is(SyntaxKind.QUERY)
                ? new Statement(path, head, node.node(SyntaxKind.PARAMETERS)
                        .map(parameters -> tree.text().substring(node.start(), parameters.end()) + end)
                        .orElseGet(() -> node.text()))
                : statement(path, head, tree, node);
    }

    private static Statement statement(String path, String head, SyntaxTree tree, SyntaxNode node) {
        return new Statement(path, head, tree.text().substring(node.start(), node.end()));
    }

    private static String head(SyntaxTree tree) {
        return tree.root().nodes()
                .filter(node -> node.is(SyntaxKind.PACKAGE) || node.is(SyntaxKind.ATTRIBUTE)
                        || node.is(SyntaxKind.UNIT))
                .map(SyntaxNode::text).collect(Collectors.joining("\n"));
    }
}
