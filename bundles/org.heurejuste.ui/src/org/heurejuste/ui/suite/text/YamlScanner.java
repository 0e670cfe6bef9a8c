package org.heurejuste.ui.suite.text;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;

import org.heurejuste.ui.editor.SyntaxColor;
import org.heurejuste.ui.editor.SyntaxTheme;

/** Tells apart, line by line, what a suite consists of: keys, types, texts in quotes, numbers and dates, comments. */
final class YamlScanner implements ITokenScanner {

    private static final Token PLAIN = new Token(null);
    private static final Set<String> WORDS = Set.of("suite", "cases", "always", "name", "clauses", "now", "given",
            "expect", "each", "when", "one of", "some of", "none of", "change", "same", "not lower", "not", "above",
            "below", "at least", "at most");
    private static final Pattern PART = Pattern.compile("""
            (?<comment>(?<=^|\\s)#[^\\r\\n]*)\
            |(?<string>"(?:[^"\\\\\\r\\n]|\\\\.)*"?|(?<=^|[\\s\\[{,:])'(?:[^'\\r\\n]|'')*'?)\
            |(?<number>(?<![\\p{L}\\d$.:-])-?\\d[\\d.:T-]*(?![\\p{L}\\d]))\
            |(?<key>[$\\p{L}_][\\p{L}\\d_. -]*?(?=\\s*:(?:\\s|$)))\
            |(?<value>(?<=[:\\[,]\\s|\\[)(?:none|one|any|order|true|false|null)(?=\\s*(?:[,\\]}#]|$)))\
            |(?<word>[\\p{L}_][\\p{L}\\d_]*)""", Pattern.MULTILINE);

    private final SyntaxTheme theme;
    private Matcher parts = PART.matcher("");
    private int start;
    private int at;
    private int end;
    private int tokenOffset;
    private int tokenLength;
    private boolean found;

    YamlScanner(SyntaxTheme theme) {
        this.theme = theme;
    }

    @Override
    public void setRange(IDocument document, int offset, int length) {
        start = offset;
        at = 0;
        end = length;
        try {
            parts = PART.matcher(document.get(offset, length));
        } catch (BadLocationException textChangedMeanwhile) {
            parts = PART.matcher("");
            end = 0;
        }
        found = parts.find();
    }

    @Override
    public IToken nextToken() {
        if (at >= end) {
            return Token.EOF;
        }
        if (!found) {
            return token(end, PLAIN);
        }
        if (parts.start() > at) {
            return token(parts.start(), PLAIN);
        }
        IToken token = token(parts.end(), meaning());
        found = parts.find();
        return token;
    }

    private IToken token(int next, IToken token) {
        tokenOffset = start + at;
        tokenLength = next - at;
        at = next;
        return token;
    }

    private IToken meaning() {
        if (parts.group("comment") != null) {
            return theme.token(SyntaxColor.COMMENT);
        }
        if (parts.group("string") != null) {
            return theme.token(SyntaxColor.STRING);
        }
        if (parts.group("number") != null) {
            return theme.token(SyntaxColor.NUMBER);
        }
        String key = parts.group("key");
        if (key != null && Character.isUpperCase(key.charAt(0))) {
            return theme.token(SyntaxColor.TYPE);
        }
        boolean known = key != null && WORDS.contains(key) || parts.group("value") != null;
        return known ? theme.token(SyntaxColor.KEYWORD) : PLAIN;
    }

    @Override
    public int getTokenOffset() {
        return tokenOffset;
    }

    @Override
    public int getTokenLength() {
        return tokenLength;
    }
}
