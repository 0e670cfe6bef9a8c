package org.heurejuste.policy.internal.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;

/** Finds the mistakes in a statement's outer form, where they were made: the engine's parser sees them only much later. */
final class StructureCheck {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final RuleText text;
    private final Tokens tokens;
    private final Findings findings;

    StructureCheck(RuleText text, Tokens tokens, Findings findings) {
        this.text = text;
        this.tokens = tokens;
        this.findings = findings;
    }

    void openComment() {
        findings.add(PolicyCode.NOT_CLOSED, "not-closed.comment", span(tokens.openComment(), tokens.openComment() + 2));
    }

    /** Whether a statement cannot be read; if so, it says why, once. */
    boolean reports(Block block) {
        return nameMissing(block) || openString(block) || brackets(block) || endMissing(block) || thenMissing(block)
                || block.kind() == Block.Kind.RULE && new AttributeCheck(text, tokens, findings).reportsUnknown(block);
    }

    private boolean nameMissing(Block block) {
        boolean missing = block.name().isEmpty() && block.kind() != Block.Kind.OTHER_DECLARATION;
        if (missing) {
            findings.add(PolicyCode.SYNTAX, "syntax.no-name", span(block.start(), wordEnd(block.start())),
                    word(block.start()));
        }
        return missing;
    }

    private boolean endMissing(Block block) {
        if (!block.closed()) {
            String key = block.kind() == Block.Kind.FUNCTION ? "missing-end.function" : "missing-end";
            findings.add(PolicyCode.MISSING_END, key, span(block.nameStart(), block.nameEnd()), block.name());
        }
        return !block.closed();
    }

    private boolean thenMissing(Block block) {
        boolean missing = block.kind() == Block.Kind.RULE && block.consequence() < 0;
        if (missing) {
            findings.add(PolicyCode.SYNTAX, "syntax.no-then", span(block.nameStart(), block.nameEnd()), block.name());
        }
        return missing;
    }

    private boolean openString(Block block) {
        for (Token token : inside(block.start(), block.end())) {
            if (token.kind() == Token.Kind.OPEN_STRING) {
                findings.add(PolicyCode.NOT_CLOSED, "not-closed.text", span(token.start(), token.end()));
                return true;
            }
        }
        return false;
    }

    private boolean brackets(Block block) {
        if (block.consequence() >= 0) {
            return brackets(block.start(), block.consequence()) || brackets(block.consequence(), block.end());
        }
        return brackets(block.start(), block.end());
    }

    private boolean brackets(int start, int end) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : inside(start, end)) {
            char c = token.kind() == Token.Kind.SYMBOL ? text.drl().charAt(token.start()) : ' ';
            if (OPENING.indexOf(c) >= 0) {
                open.push(token);
            } else if (CLOSING.indexOf(c) >= 0) {
                Token partner = open.poll();
                char expected = partner == null
                        ? ' '
                        : CLOSING.charAt(OPENING.indexOf(text.drl().charAt(partner.start())));
                if (expected != c) {
                    return report(partner == null ? token : partner, partner == null);
                }
            }
        }
        return !open.isEmpty() && report(open.peek(), false);
    }

    private boolean report(Token bracket, boolean tooMuch) {
        String key = tooMuch ? "not-closed.nothing" : "not-closed.bracket";
        findings.add(PolicyCode.NOT_CLOSED, key, span(bracket.start(), bracket.end()), bracket.in(text.drl()));
        return true;
    }

    private List<Token> inside(int start, int end) {
        return tokens.list().stream().filter(t -> t.start() >= start && t.start() < end).toList();
    }

    private int wordEnd(int start) {
        return inside(start, start + 1).stream().map(Token::end).findFirst().orElse(start);
    }

    private String word(int start) {
        return text.drl().substring(start, wordEnd(start));
    }

    private SourceSpan span(int start, int end) {
        return text.origin().span(start, end - start);
    }
}
