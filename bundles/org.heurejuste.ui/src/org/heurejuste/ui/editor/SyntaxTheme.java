package org.heurejuste.ui.editor;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.themes.IThemeManager;

import org.heurejuste.language.Colour;
import org.jspecify.annotations.Nullable;

/** The editor's tokens in the colours of the current theme; they follow when the theme changes. */
public final class SyntaxTheme implements AutoCloseable {

    private final IThemeManager themes;
    private final Map<SyntaxColor, Token> tokens = new EnumMap<>(SyntaxColor.class);
    private final IPropertyChangeListener listener;

    /**
     * Follows the themes.
     *
     * @param themes the workbench's themes
     * @param changed called in the UI thread when the colours have changed
     */
    public SyntaxTheme(IThemeManager themes, Runnable changed) {
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

    /**
     * The token of a colour.
     *
     * @param color what it tells apart
     * @return the token, the same for as long as the theme is followed
     */
    public IToken token(SyntaxColor color) {
        return tokens.get(color);
    }

    /** How words of a meaning look; null where the form of the text already tells. */
    @Nullable
    TextAttribute look(Colour.Role role) {
        SyntaxColor color = switch (role) {
            case KEYWORD, OPERATOR -> SyntaxColor.KEYWORD;
            case TYPE -> SyntaxColor.TYPE;
            case FIELD -> SyntaxColor.FIELD;
            case VALUE -> SyntaxColor.VALUE;
            case VARIABLE -> SyntaxColor.VARIABLE;
            case TITLE -> SyntaxColor.TITLE;
            case HOLE -> SyntaxColor.ANNOTATION;
            case COMMENT, TEXT, NUMBER, FUNCTION, ANNOTATION, SENTENCE -> null;
        };
        return color == null ? null : (TextAttribute) token(color).getData();
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
