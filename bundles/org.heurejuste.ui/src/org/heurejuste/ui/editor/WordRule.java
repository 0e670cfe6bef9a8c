package org.heurejuste.ui.editor;

import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** Tells keywords ({@code when}, {@code no-loop}), types ({@code Customer}) and annotations ({@code @clause}) from other words. */
final class WordRule implements IRule {

    private static final IToken PLAIN = new Token(null);

    private final Set<String> keywords;
    private final IToken keyword;
    private final IToken type;
    private final IToken annotation;

    WordRule(Set<String> keywords, IToken keyword, IToken type, IToken annotation) {
        this.keywords = keywords;
        this.keyword = keyword;
        this.type = type;
        this.annotation = annotation;
    }

    @Override
    public IToken evaluate(ICharacterScanner scanner) {
        int first = scanner.read();
        if (first == '@') {
            readWord(scanner);
            return annotation;
        }
        scanner.unread();
        if (first == ICharacterScanner.EOF || !Character.isJavaIdentifierStart(first)) {
            return Token.UNDEFINED;
        }
        String word = readWord(scanner);
        return kind(word, readHyphenated(scanner, word));
    }

    private IToken kind(String word, boolean hyphenated) {
        if (hyphenated || keywords.contains(word)) {
            return keyword;
        }
        return Character.isUpperCase(word.charAt(0)) && !isConstant(word) ? type : PLAIN;
    }

    /** An enum's value: no small letter in it. */
    private static boolean isConstant(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String readWord(ICharacterScanner scanner) {
        StringBuilder word = new StringBuilder();
        int c = scanner.read();
        while (c != ICharacterScanner.EOF && Character.isJavaIdentifierPart(c)) {
            word.append((char) c);
            c = scanner.read();
        }
        scanner.unread();
        return word.toString();
    }

    /** Reads on over hyphens where that makes a keyword; otherwise reads nothing. */
    private boolean readHyphenated(ICharacterScanner scanner, String word) {
        StringBuilder whole = new StringBuilder(word);
        while (readHyphen(scanner)) {
            whole.append('-').append(readWord(scanner));
        }
        if (whole.length() > word.length() && keywords.contains(whole.toString())) {
            return true;
        }
        for (int i = word.length(); i < whole.length(); i++) {
            scanner.unread();
        }
        return false;
    }

    private static boolean readHyphen(ICharacterScanner scanner) {
        if (scanner.read() == '-') {
            return true;
        }
        scanner.unread();
        return false;
    }
}
