package org.heurejuste.language.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.heurejuste.language.internal.green.GreenElement;
import org.heurejuste.language.internal.green.GreenNode;
import org.heurejuste.language.internal.green.GreenUnit;
import org.heurejuste.language.internal.parse.Parsing;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.text.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * A rule file, a file of sentences or a file of rules in sentences as a tree that keeps every character. Whatever the text
 * is, there is a tree, and its text is that text. Immutable: an edit makes a new tree, which shares with this one the
 * statements that the edit left alone.
 */
public final class SyntaxTree {

    private final SourceKind kind;
    private final Keywords keywords;
    private final String text;
    private final Parsing parsing;
    private final SyntaxNode root;
    private final List<SyntaxError> errors;

    private SyntaxTree(SourceKind kind, Keywords keywords, String text, Parsing parsing) {
        this.kind = kind;
        this.keywords = keywords;
        this.text = text;
        this.parsing = parsing;
        List<GreenElement> children = new ArrayList<>();
        parsing.units().forEach(unit -> children.addAll(unit.elements()));
        this.root = new SyntaxNode(GreenNode.of(SyntaxKind.FILE, children), null, 0);
        this.errors = errors(parsing, root);
    }

    /**
     * Reads a text.
     *
     * @param kind rules, sentences, or rules in sentences
     * @param text any text
     * @param keywords the words that stand for keywords in it
     * @param cancelled whether the answer is no longer wanted
     * @return its tree
     * @throws CancellationException if cancelled
     * @throws IllegalArgumentException if files of that kind have no tree
     */
    public static SyntaxTree parse(SourceKind kind, String text, Keywords keywords, BooleanSupplier cancelled) {
        return read(kind, text, keywords, null, cancelled);
    }

    /**
     * Reads the text of a rule file.
     *
     * @param text any text
     * @return its tree
     */
    public static SyntaxTree parse(String text) {
        return parse(SourceKind.RULES, text, Keywords.none(), () -> false);
    }

    /**
     * Whether there are trees for a kind of file.
     *
     * @param kind what a file is
     * @return whether it is one of rules, of sentences or of rules in sentences
     */
    public static boolean isFor(SourceKind kind) {
        return kind == SourceKind.RULES || kind == SourceKind.SENTENCES || kind == SourceKind.SENTENCE_RULES;
    }

    /**
     * The tree of another text of the same file: the same as if it were read from scratch, but faster.
     *
     * @param newText the text after an edit
     * @param cancelled whether the answer is no longer wanted
     * @return its tree
     * @throws CancellationException if cancelled
     */
    public SyntaxTree withText(String newText, BooleanSupplier cancelled) {
        return read(kind, newText, keywords, parsing, cancelled);
    }

    /**
     * The tree after an edit.
     *
     * @param edit the edit, counted in {@link #text()}
     * @return the tree of the text after it
     */
    public SyntaxTree with(TextEdit edit) {
        return withText(edit.on(text), () -> false);
    }

    private static SyntaxTree read(SourceKind kind, String text, Keywords keywords, @Nullable Parsing before,
            BooleanSupplier cancelled) {
        if (!isFor(kind)) {
            throw new IllegalArgumentException("no tree for " + kind);
        }
        return new SyntaxTree(kind, keywords, text, Parsing.of(kind, text, keywords, before, cancelled));
    }

    private static List<SyntaxError> errors(Parsing parsing, SyntaxNode root) {
        List<SyntaxError> errors = new ArrayList<>();
        int start = 0;
        for (GreenUnit unit : parsing.units()) {
            for (SyntaxError error : unit.errors()) {
                errors.add(error.movedBy(start));
            }
            start += unit.length();
        }
        OrderCheck.check(root, errors);
        errors.sort(Comparator.comparingInt(SyntaxError::offset));
        return List.copyOf(errors);
    }

    /**
     * What the file is.
     *
     * @return its kind
     */
    public SourceKind kind() {
        return kind;
    }

    /**
     * The words that stand for keywords in it.
     *
     * @return the words
     */
    public Keywords keywords() {
        return keywords;
    }

    /**
     * Every character of it.
     *
     * @return the text that it was read from
     */
    public String text() {
        return text;
    }

    /**
     * The file as a node.
     *
     * @return the node of kind {@link SyntaxKind#FILE}
     */
    public SyntaxNode root() {
        return root;
    }

    /**
     * What is wrong with its form.
     *
     * @return the mistakes in the order of the text
     */
    public List<SyntaxError> errors() {
        return errors;
    }

    /**
     * The statement at a place.
     *
     * @param offset a place in the file, in UTF-16 units
     * @return the statement that holds it or, between statements, none
     */
    public Optional<SyntaxNode> statementAt(int offset) {
        return root.nodes().filter(node -> node.start() <= offset && offset <= node.end()).findFirst();
    }

    /**
     * Whether another tree says the same.
     *
     * @param other another tree
     * @return whether nodes, tokens and mistakes are all the same
     */
    public boolean isSameAs(SyntaxTree other) {
        return text.equals(other.text) && errors.equals(other.errors) && root.hasSameTree(other.root);
    }
}
