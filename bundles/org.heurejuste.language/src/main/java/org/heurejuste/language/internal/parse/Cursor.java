package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.heurejuste.language.internal.green.GreenUnit;
import org.heurejuste.language.syntax.SyntaxError;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Goes through the tokens of one statement and builds its tree; the readers of the parts of the language share it. */
final class Cursor {

    /** How many constructs may stand inside each other; the engine cannot bear many more brackets. */
    static final int DEEPEST = 300;
    /** How many mistakes of a statement are told; one with more is no rule at all. */
    private static final int MOST_ERRORS = 100;
    /** How many words ahead are looked at to tell two constructs apart. */
    static final int FARTHEST = 10_000;

    private final Words words;
    private final Tokens tokens;
    private final TreeBuilder builder;
    private final List<SyntaxError> errors = new ArrayList<>();
    private final int first;
    private final int endToken;
    private final int start;
    private int nextToken;
    private int at;
    private int limit;
    private int depth;

    /** A state to return to. */
    record Mark(int parts, int token, int word, int errors, int depth) {
    }

    Cursor(Words words, int firstToken, int endToken, TreeBuilder builder) {
        this.words = words;
        this.tokens = words.tokens();
        this.builder = builder;
        this.first = firstToken;
        this.nextToken = firstToken;
        this.endToken = endToken;
        this.start = tokens.start(firstToken);
        this.limit = words.size();
    }

    /** Reads as if the text ended before a word. */
    void within(int end, Runnable reading) {
        int outer = limit;
        limit = Math.min(outer, Math.max(at, end));
        reading.run();
        limit = outer;
    }

    // ---- looking

    boolean atEnd() {
        return at >= limit;
    }

    boolean at(String meaning) {
        return at(0, meaning);
    }

    boolean at(int distance, String meaning) {
        return exists(distance) && words.is(at + distance, meaning);
    }

    boolean atWord() {
        return atWord(0);
    }

    boolean atWord(int distance) {
        return exists(distance) && words.isWord(at + distance);
    }

    SyntaxKind kind() {
        return kind(0);
    }

    SyntaxKind kind(int distance) {
        return exists(distance) ? words.kind(at + distance) : SyntaxKind.ERROR;
    }

    boolean startsLine() {
        return startsLine(0);
    }

    boolean startsLine(int distance) {
        return exists(distance) && words.startsLine(at + distance);
    }

    String text() {
        return words.text(at);
    }

    String meaning(int distance) {
        return exists(distance) ? words.meaning(at + distance) : "";
    }

    int nesting(int distance) {
        return exists(distance) ? words.nesting(at + distance) : 0;
    }

    boolean exists(int distance) {
        return at + distance < limit && words.exists(at + distance);
    }

    /** Whether two tokens follow each other without a blank. */
    boolean touches(int distance) {
        return exists(distance + 1) && words.end(at + distance) == words.start(at + distance + 1);
    }

    Words words() {
        return words;
    }

    int position() {
        return at;
    }

    // ---- taking

    /** Where a node may be begun; the blanks before it stay outside. */
    int open() {
        trivia();
        return builder.mark();
    }

    void close(int mark, SyntaxKind kind) {
        builder.node(mark, kind);
    }

    /** Takes the next token. */
    void take() {
        trivia();
        builder.token(tokens.kind(nextToken), tokens.word(nextToken));
        nextToken++;
        at++;
    }

    boolean accept(String meaning) {
        boolean there = at(meaning);
        if (there) {
            take();
        }
        return there;
    }

    boolean expect(String meaning) {
        return accept(meaning) || missing(SyntaxProblem.MISSING, meaning);
    }

    boolean expectName() {
        if (atWord()) {
            take();
            return true;
        }
        return missing(SyntaxProblem.MISSING_NAME);
    }

    private void trivia() {
        int end = at >= words.size() ? endToken : words.token(at);
        while (nextToken < end && tokens.isTrivia(nextToken)) {
            builder.token(tokens.kind(nextToken), tokens.word(nextToken));
            nextToken++;
        }
    }

    /** Takes everything up to a token at the same depth of brackets, as something that could not be read. */
    void skipTo(Predicate<Cursor> stop) {
        if (atEnd() || stop.test(this)) {
            return;
        }
        int mark = open();
        int nesting = 0;
        while (!atEnd() && !(nesting <= 0 && stop.test(this))) {
            nesting = Math.max(0, nesting + words.nesting(at));
            take();
        }
        close(mark, SyntaxKind.ERROR);
    }

    /** Takes a bracket with everything up to its partner, or one token, as something that could not be read. */
    void takeError() {
        int mark = open();
        takeGroup();
        close(mark, SyntaxKind.ERROR);
    }

    /** Takes a bracket with everything up to its partner, or one token. */
    void takeGroup() {
        int nesting = 0;
        do {
            nesting += words.nesting(at);
            take();
        } while (nesting > 0 && !atEnd());
    }

    // ---- errors

    /** Something is missing before the next token: told behind the one before it. */
    boolean missing(SyntaxProblem problem, String... missing) {
        int place = at == 0 ? words.exists(0) ? words.start(0) : tokens.end(endToken - 1) : words.end(at - 1);
        return error(problem, place, 0, missing);
    }

    /** The next token cannot stand here. */
    boolean unexpected() {
        return atEnd()
                ? missing(SyntaxProblem.UNEXPECTED, "")
                : wrong(words.nesting(at) < 0 ? SyntaxProblem.LONE_BRACKET : SyntaxProblem.UNEXPECTED);
    }

    /** Something is wrong with the next token. */
    boolean wrong(SyntaxProblem problem, String... named) {
        return wrong(at, problem, named);
    }

    boolean wrong(int word, SyntaxProblem problem, String... named) {
        int place = words.start(word);
        return error(problem, place, words.end(word) - place,
                named.length == 0 ? new String[] {words.text(word)} : named);
    }

    /** One place is told once: what follows from a mistake is no further mistake. */
    boolean error(SyntaxProblem problem, int offset, int length, String... named) {
        int place = offset - start;
        int last = errors.size() - 1;
        boolean told = last >= 0 && errors.get(last).offset() == place
                || last >= 1 && errors.get(last - 1).offset() == place;
        if (!told && last < MOST_ERRORS) {
            errors.add(new SyntaxError(problem, place, length, List.of(named)));
        }
        return false;
    }

    // ---- going deeper and back

    /** Whether one more construct may be entered; where not, its brackets are passed over. */
    boolean enter() {
        if (depth >= DEEPEST) {
            if (errors.stream().noneMatch(e -> e.problem() == SyntaxProblem.NESTING)) {
                wrong(SyntaxProblem.NESTING, String.valueOf(DEEPEST));
            }
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    Mark mark() {
        trivia();
        return new Mark(builder.mark(), nextToken, at, errors.size(), depth);
    }

    boolean hasErrorsSince(Mark mark) {
        return errors.size() > mark.errors();
    }

    void reset(Mark mark) {
        builder.reset(mark.parts());
        nextToken = mark.token();
        at = mark.word();
        depth = mark.depth();
        errors.subList(mark.errors(), errors.size()).clear();
    }

    /** What a text that is not closed has swallowed seems to be missing. */
    private void dropWhatFollows(SyntaxError open) {
        errors.removeIf(e -> e != open && e.offset() >= open.offset() && e.offset() <= open.offset() + open.length());
    }

    GreenUnit finish() {
        trivia();
        TokenChecks.check(tokens, first, endToken, this::error);
        errors.stream().filter(e -> e.problem() == SyntaxProblem.OPEN_TEXT).toList().forEach(this::dropWhatFollows);
        errors.sort(Comparator.comparingInt(SyntaxError::offset));
        return new GreenUnit(builder.take(), List.copyOf(errors), tokens.end(endToken - 1) - start, endToken - first);
    }
}
