package org.heurejuste.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.heurejuste.language.internal.check.Meanings;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.language.syntax.Keywords;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A project as an editor sees it at one moment: the tree of each of its rule and sentence files, and the names in them.
 * Immutable, so that any thread may ask it; an edit makes a new one that shares with this one what the edit left alone.
 */
public final class LanguageSnapshot {

    private final PolicyProject project;
    private final SortedMap<String, SyntaxTree> trees;
    private final Names names;
    private final Meanings meanings;
    /** Made when it is first asked for; whoever makes it makes the same. */
    private volatile @Nullable DuplicateNames duplicates;
    /** The same. */
    private volatile @Nullable Heirs heirs;

    private LanguageSnapshot(PolicyProject project, SortedMap<String, SyntaxTree> trees, Names names,
            Meanings meanings) {
        this.project = project;
        this.trees = trees;
        this.names = names;
        this.meanings = meanings;
    }

    /**
     * Reads a project.
     *
     * @param project its files
     * @param cancelled whether the answer is no longer wanted
     * @return the project as an editor sees it
     * @throws CancellationException if cancelled
     */
    public static LanguageSnapshot of(PolicyProject project, BooleanSupplier cancelled) {
        SortedMap<String, SyntaxTree> trees = new TreeMap<>();
        List<SourceFile> files = project.sources().stream().filter(file -> SyntaxTree.isFor(file.kind())).toList();
        files.stream().filter(file -> file.kind() == SourceKind.SENTENCES)
                .forEach(file -> trees.put(file.path(), parse(file, Keywords.none(), cancelled)));
        Keywords keywords = keywords(trees);
        files.stream().filter(file -> file.kind() != SourceKind.SENTENCES)
                .forEach(file -> trees.put(file.path(), parse(file, of(file.kind(), keywords), cancelled)));
        return new LanguageSnapshot(project, trees, new Names(trees, project.libraries()), Meanings.of(project, trees));
    }

    private static Keywords of(SourceKind kind, Keywords keywords) {
        return kind == SourceKind.SENTENCE_RULES ? keywords : Keywords.none();
    }

    private static SyntaxTree parse(SourceFile file, Keywords keywords, BooleanSupplier cancelled) {
        return SyntaxTree.parse(file.kind(), file.text(), keywords, cancelled);
    }

    private static Keywords keywords(SortedMap<String, SyntaxTree> trees) {
        Map<String, String> meanings = new HashMap<>();
        for (SyntaxTree tree : trees.values()) {
            tree.root().nodes(SyntaxKind.DEFINITION).filter(line -> Sentences.scope(line).equals("keyword"))
                    .forEach(line -> meanings.putIfAbsent(Sentences.phrase(line), Sentences.mapping(line)));
        }
        return new Keywords(meanings);
    }

    /**
     * The same project with another text in one file.
     *
     * @param path the file, relative to the project's root
     * @param text its text
     * @param cancelled whether the answer is no longer wanted
     * @return the project with that text; this one stays as it is
     * @throws CancellationException if cancelled
     */
    public LanguageSnapshot withText(String path, String text, BooleanSupplier cancelled) {
        PolicyProject changed = project.withText(path, text);
        SourceFile file = changed.source(path).orElseThrow();
        if (!SyntaxTree.isFor(file.kind())) {
            boolean classes = changed.libraries() != project.libraries();
            boolean bears = classes || file.kind() == SourceKind.TABLE || file.kind() == SourceKind.HANDBOOK;
            return new LanguageSnapshot(changed, trees, classes ? new Names(trees, changed.libraries()) : names,
                    bears ? meanings.with(changed) : meanings);
        } else if (file.kind() == SourceKind.SENTENCES) {
            return of(changed, cancelled);
        }
        SyntaxTree known = trees.get(path);
        SortedMap<String, SyntaxTree> others = new TreeMap<>(trees);
        SyntaxTree tree = known == null
                ? parse(file, of(file.kind(), keywords(trees)), cancelled)
                : known.withText(text, cancelled);
        others.put(path, tree);
        return new LanguageSnapshot(changed, others, new Names(others, changed.libraries()),
                meanings.with(changed, path, tree));
    }

    /**
     * The files.
     *
     * @return the project
     */
    public PolicyProject project() {
        return project;
    }

    /**
     * Whether this one declares what another one does.
     *
     * @param before an earlier snapshot of the project
     * @return whether at most what stands in rules, letters and sample cases has changed since
     */
    public boolean declaresTheSameAs(LanguageSnapshot before) {
        return meanings == before.meanings;
    }

    /**
     * The tree of a file.
     *
     * @param path the file, relative to the project's root
     * @return its tree, or empty where it is no file of rules or sentences
     */
    public Optional<SyntaxTree> tree(String path) {
        return Optional.ofNullable(trees.get(path));
    }

    /**
     * All trees.
     *
     * @return by path
     */
    public SortedMap<String, SyntaxTree> trees() {
        return new TreeMap<>(trees);
    }

    Names names() {
        return names;
    }

    DuplicateNames duplicates() {
        DuplicateNames known = duplicates;
        if (known == null) {
            known = new DuplicateNames(trees);
            duplicates = known;
        }
        return known;
    }

    Heirs heirs() {
        Heirs known = heirs;
        if (known == null) {
            known = new Heirs(trees);
            heirs = known;
        }
        return known;
    }

    Meanings meanings() {
        return meanings;
    }

    /** The statement at a place, which is where an editor's questions are asked. */
    Optional<SyntaxNode> statement(String path, int offset) {
        return tree(path).flatMap(tree -> tree.root().nodes()
                .filter(node -> node.start() <= offset && offset <= node.end()).findFirst());
    }
}
