package org.heurejuste.testengine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the engine says")
class MessagesTest {

    @Test
    @DisplayName("is there in French and in English")
    void bothLanguages() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle french = bundle(Locale.FRENCH);
        assertThat(french.keySet()).isEqualTo(english.keySet()).isNotEmpty();
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(french.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.heurejuste.testengine.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
