package org.heurejuste.ui.editor;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** Numbers: {@code 30}, {@code 12.50}, {@code 40B}, {@code 7L}. */
final class NumberRule implements IRule {

    private static final String SUFFIXES = "BbIiLlDdFf";

    private final IToken number;

    NumberRule(IToken number) {
        this.number = number;
    }

    @Override
    public IToken evaluate(ICharacterScanner scanner) {
        if (readDigits(scanner) == 0) {
            return Token.UNDEFINED;
        }
        if (scanner.read() != '.' || readDigits(scanner) == 0) {
            scanner.unread();
        }
        if (SUFFIXES.indexOf(scanner.read()) < 0) {
            scanner.unread();
        }
        return number;
    }

    private static int readDigits(ICharacterScanner scanner) {
        int count = 0;
        while (Character.isDigit(scanner.read())) {
            count++;
        }
        scanner.unread();
        return count;
    }
}
