package org.heurejuste.ui.editor;

import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/** Colours what is neither a comment nor a text in quotes. */
final class DrlScanner extends RuleBasedScanner {

    private static final IToken PLAIN = new Token(null);

    DrlScanner(RuleLanguage language, SyntaxTheme theme) {
        setRules(language == RuleLanguage.SENTENCES ? sentences(theme) : rules(language, theme));
    }

    private static IRule[] sentences(SyntaxTheme theme) {
        return new IRule[] {new SingleLineRule("[", "]", theme.token(SyntaxColor.KEYWORD)),
            new SingleLineRule("{", "}", theme.token(SyntaxColor.ANNOTATION))};
    }

    /** In sentences a capital letter only begins a sentence, so that types are told by it in rules alone. */
    private static IRule[] rules(RuleLanguage language, SyntaxTheme theme) {
        IToken type = language == RuleLanguage.RULES ? theme.token(SyntaxColor.TYPE) : PLAIN;
        return new IRule[] {
            new WordRule(language.keywords(), theme.token(SyntaxColor.KEYWORD), type,
                    theme.token(SyntaxColor.ANNOTATION)),
            new NumberRule(theme.token(SyntaxColor.NUMBER))};
    }
}
