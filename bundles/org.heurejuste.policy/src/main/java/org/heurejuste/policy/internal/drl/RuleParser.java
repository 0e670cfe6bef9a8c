package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.heurejuste.policy.internal.drl.ParsedRules.SyntaxError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a rule text with the engine's parser, which goes on behind an error. */
public final class RuleParser {

    private RuleParser() {
    }

    /**
     * Reads a rule text.
     *
     * @param text any text that is not too large and not too deeply nested for the engine's parser
     * @return what it says, as far as it can be read
     */
    public static ParsedRules parse(RuleText text) {
        Tokens tokens = Tokens.of(text.drl());
        return parse(text, tokens, BlockReader.read(tokens));
    }

    private static ParsedRules parse(RuleText text, Tokens tokens, List<Block> blocks) {
        DRLLexer lexer = DRLFactory.buildLexer(text.drl(), LanguageLevelOption.DRL6);
        DRLParser parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
        List<SyntaxError> errors = new ArrayList<>();
        PackageDescr descr = new PackageDescr();
        try {
            descr = parser.compilationUnit();
        } catch (RecognitionException | RuntimeException e) {
            errors.add(new SyntaxError(0, 0));
        }
        lexer.getErrors().forEach(e -> errors.add(error(text, e)));
        parser.getErrors().forEach(e -> errors.add(error(text, e)));
        return new ParsedRules(text, tokens, blocks, descr, List.copyOf(errors));
    }

    private static SyntaxError error(RuleText text, DroolsParserException e) {
        if (e.getCause() instanceof RecognitionException cause && cause.token != null && cause.token.getType() != Token.EOF) {
            return at(text, cause.token.getLine(), cause.token.getCharPositionInLine(), word(cause.token));
        }
        return e.getLineNumber() <= 0 ? new SyntaxError(text.drl().length(), 0)
                : at(text, e.getLineNumber(), Math.max(0, e.getColumn()), 1);
    }

    private static int word(Token token) {
        return token.getText() == null ? 1 : token.getText().length();
    }

    private static SyntaxError at(RuleText text, int line, int column, int length) {
        return new SyntaxError(Math.min(text.drl().length(), text.lines().start(line) + column), length);
    }
}
