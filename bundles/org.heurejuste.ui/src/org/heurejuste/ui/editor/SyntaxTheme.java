package org.heurejuste.ui.editor;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.themes.IThemeManager;

/** The editor's tokens in the colours of the current theme; they follow when the theme changes. */
final class SyntaxTheme implements AutoCloseable {

    private final IThemeManager themes;
    private final Map<SyntaxColor, Token> tokens = new EnumMap<>(SyntaxColor.class);
    private final IPropertyChangeListener listener;

    SyntaxTheme(IThemeManager themes, Runnable changed) {
        this.themes = themes;
        for (SyntaxColor color : SyntaxColor.values()) {
            tokens.put(color, new Token(attribute(color)));
        }
        listener = event -> {
            tokens.forEach((color, token) -> token.setData(attribute(color)));
            changed.run();
        };
        themes.addPropertyChangeListener(listener);
    }

    IToken token(SyntaxColor color) {
        return tokens.get(color);
    }

    private TextAttribute attribute(SyntaxColor color) {
        ColorRegistry colors = themes.getCurrentTheme().getColorRegistry();
        return new TextAttribute(colors.get(color.id()), null, color.style());
    }

    @Override
    public void close() {
        themes.removePropertyChangeListener(listener);
    }
}
