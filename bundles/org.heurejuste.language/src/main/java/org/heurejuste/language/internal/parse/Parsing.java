package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.heurejuste.language.internal.green.GreenUnit;
import org.heurejuste.language.syntax.Keywords;
import org.heurejuste.policy.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text comes to.
 *
 * @param tokens its tokens; empty for a file of sentences, which is read line by line
 * @param statements its statements
 * @param units their trees, in the same order
 */
public record Parsing(Tokens tokens, List<Statement> statements, List<GreenUnit> units) {

    /**
     * Reads a text. A statement whose tokens are the same as before is not read again: what a statement comes to depends on
     * its own tokens alone.
     *
     * @param kind what the file is
     * @param text its text
     * @param keywords the words that stand for keywords
     * @param before what an earlier text came to, or null
     * @param cancelled whether the answer is no longer wanted
     * @return what it comes to
     * @throws CancellationException if cancelled
     */
    public static Parsing of(SourceKind kind, String text, Keywords keywords, @Nullable Parsing before,
            BooleanSupplier cancelled) {
        if (kind == SourceKind.SENTENCES) {
            return new Parsing(new Tokens(""), List.of(), SentenceFileReader.read(text));
        }
        Tokens tokens = kind == SourceKind.SENTENCE_RULES
                ? SentenceRuleLexer.read(text, keywords)
                : Lexer.read(text);
        List<Statement> statements = Statements.of(new Words(tokens, 0, tokens.size(), keywords));
        Reuse reuse = new Reuse(tokens, statements, before);
        TreeBuilder builder = new TreeBuilder();
        List<GreenUnit> units = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            GreenUnit known = reuse.unit(i);
            units.add(known != null ? known : read(tokens, statements.get(i), keywords, builder));
        }
        return new Parsing(tokens, statements, List.copyOf(units));
    }

    private static GreenUnit read(Tokens tokens, Statement statement, Keywords keywords, TreeBuilder builder) {
        Words words = new Words(tokens, statement.firstToken(), statement.endToken(), keywords);
        return Grammar.read(words, statement, builder);
    }

    /** Finds the statements that an edit left alone: those before it and those behind it. */
    private static final class Reuse {

        private final Tokens tokens;
        private final List<Statement> statements;
        private final @Nullable Parsing before;
        private final int front;
        private final int back;

        Reuse(Tokens tokens, List<Statement> statements, @Nullable Parsing before) {
            this.tokens = tokens;
            this.statements = statements;
            this.before = before;
            int most = before == null ? 0 : Math.min(statements.size(), before.statements().size());
            int same = 0;
            while (same < most && isSame(same, same)) {
                same++;
            }
            this.front = same;
            int end = 0;
            while (end < most - same && isSame(statements.size() - 1 - end, oldSize() - 1 - end)) {
                end++;
            }
            this.back = end;
        }

        private int oldSize() {
            return before == null ? 0 : before.statements().size();
        }

        private boolean isSame(int at, int old) {
            Statement now = statements.get(at);
            Statement then = before == null ? now : before.statements().get(old);
            return before != null && now.kind() == then.kind()
                    && now.endToken() - now.firstToken() == then.endToken() - then.firstToken()
                    && tokens.same(now.firstToken(), before.tokens(), then.firstToken(),
                            now.endToken() - now.firstToken());
        }

        @Nullable
        GreenUnit unit(int at) {
            int old = at < front ? at : at >= statements.size() - back ? at - statements.size() + oldSize() : -1;
            return before == null || old < 0 ? null : before.units().get(old);
        }
    }
}
