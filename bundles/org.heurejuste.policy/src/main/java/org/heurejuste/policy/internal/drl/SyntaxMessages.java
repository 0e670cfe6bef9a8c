package org.heurejuste.policy.internal.drl;

import java.util.Set;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;

/** Says what the engine's parser stumbled over, in the words of the author's text. */
final class SyntaxMessages {

    private final RuleText text;
    private final Tokens tokens;
    private final Findings findings;

    SyntaxMessages(RuleText text, Tokens tokens, Findings findings) {
        this.text = text;
        this.tokens = tokens;
        this.findings = findings;
    }

    void stray(int offset) {
        int index = index(offset);
        findings.add(PolicyCode.SYNTAX, "syntax.stray", span(index, index), tokens.word(index));
    }

    void report(Block block, int offset) {
        int index = index(offset);
        boolean header = block.kind() == Block.Kind.RULE && offset < Math.max(block.condition(), block.consequence());
        if (isKnown(index) || header && offset > block.nameEnd()
                && !new AttributeCheck(text, tokens, findings).reportsBadValues(block).isEmpty()
                && !beyond(block, offset)) {
            return;
        }
        boolean condition = block.condition() >= 0 && offset > block.condition()
                && (block.consequence() < 0 || offset <= block.consequence());
        if (condition && comparison(index)) {
            return;
        } else if (condition && Set.of("and", "or").contains(tokens.word(index))) {
            findings.add(PolicyCode.SYNTAX, "syntax.and", span(index, index), tokens.word(index),
                    tokens.isWord(index, "and") ? "&&" : "||");
        } else if (index >= tokens.list().size()) {
            findings.add(PolicyCode.SYNTAX, "syntax.end", span(index, index));
        } else {
            findings.add(PolicyCode.SYNTAX, span(index, index), tokens.word(index));
        }
    }

    /** A line of sentences that has been reported needs no second word. */
    private boolean isKnown(int index) {
        SourceSpan span = span(index, index);
        return text.isMade() && (findings.hasErrorsIn(span.path(), span) || findings.hasErrorsAround(span));
    }

    private static boolean beyond(Block block, int offset) {
        return block.condition() >= 0 && offset >= block.condition();
    }

    /** {@code =} and {@code =>} are what people write for {@code ==} and {@code >=}. */
    private boolean comparison(int index) {
        for (int i = index; i >= Math.max(0, index - 2); i--) {
            boolean lone = tokens.isSymbol(i, '=') && !symbolBefore(i) && !tokens.isSymbol(i + 1, '=');
            boolean turned = lone && (tokens.isSymbol(i + 1, '>') || tokens.isSymbol(i + 1, '<'));
            if (lone) {
                String meant = turned ? tokens.word(i + 1) + "=" : "==";
                findings.add(PolicyCode.SYNTAX, "syntax.comparison", span(i, turned ? i + 1 : i),
                        turned ? "=" + tokens.word(i + 1) : "=", meant);
                return true;
            }
        }
        return false;
    }

    private boolean symbolBefore(int index) {
        return index > 0 && "=<>!:".indexOf(tokens.word(index - 1).charAt(0)) >= 0
                && tokens.list().get(index - 1).end() == tokens.list().get(index).start();
    }

    private int index(int offset) {
        int index = 0;
        while (index < tokens.list().size() && tokens.list().get(index).end() <= offset) {
            index++;
        }
        return index;
    }

    private SourceSpan span(int first, int last) {
        int end = text.drl().length();
        int from = first < tokens.list().size() ? tokens.list().get(first).start() : end;
        int to = last < tokens.list().size() ? tokens.list().get(last).end() : end;
        return text.origin().span(from, to - from);
    }
}
