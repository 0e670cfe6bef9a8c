package org.heurejuste.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the command line speaks. */
enum SpokenLanguage {
    FR, EN;

    private static final String OPTION = "--lang";

    /** As {@code --lang} writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SpokenLanguage> of(String code) {
        return List.of(values()).stream().filter(language -> language.toString().equalsIgnoreCase(code)).findFirst();
    }

    /**
     * The language that {@code --lang} asks for. It is wanted before the arguments are understood, as misunderstood
     * arguments are explained in it too.
     */
    static Optional<Locale> askedFor(String... arguments) {
        Optional<SpokenLanguage> asked = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                asked = of(arguments[i].substring(OPTION.length() + 1));
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                asked = of(arguments[i + 1]);
            }
        }
        return asked.map(language -> Locale.forLanguageTag(language.toString()));
    }
}
