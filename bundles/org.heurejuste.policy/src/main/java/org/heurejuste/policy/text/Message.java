package org.heurejuste.policy.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for a person, still free of any language: the key of a sentence in the {@code messages} resource bundle that
 * lies beside the owner class, and the words to fill in.
 *
 * @param owner the class beside which {@code messages.properties} (English) and {@code messages_fr.properties} lie
 * @param key the sentence's key; a key that is missing in the bundle is a defect and fails when rendered
 * @param arguments the words to fill in, in {@link MessageFormat} order; what is {@code Spoken} among them is rendered in the same language
 */
public record Message(Class<?> owner, String key, List<Object> arguments) implements Spoken {

    /** Keeps its own copy of the arguments. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /**
     * A message with the given words.
     *
     * @param owner the class beside which the resource bundle lies
     * @param key the sentence's key
     * @param arguments the words, none of them null
     * @return the message
     */
    public static Message of(Class<?> owner, String key, Object... arguments) {
        return new Message(owner, key, List.of(arguments));
    }

    /**
     * The text in a language. French for French locales, English for every other.
     *
     * @param locale the reader's language
     * @return the text, never empty
     */
    @Override
    public String in(Locale locale) {
        String pattern = sentences(locale).getString(key);
        Object[] words = arguments.stream().map(word -> word instanceof Spoken spoken ? spoken.in(locale) : word)
                .toArray();
        return new MessageFormat(pattern, locale).format(words);
    }

    private ResourceBundle sentences(Locale locale) {
        return ResourceBundle.getBundle(owner.getPackageName() + ".messages", locale, owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
