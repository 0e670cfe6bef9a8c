package org.heurejuste.testing.internal.yaml;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document, with its place in the file. */
public sealed interface YamlNode {

    /**
     * Where it is written; where an alias stands for it, where its anchor is.
     *
     * @return the place
     */
    SourceSpan span();

    /**
     * How it is written, for whoever changes the text.
     *
     * @return its form
     */
    Form form();

    /**
     * How a node is written.
     *
     * @param start the first character, in UTF-16 units; where an alias stands for it, the alias
     * @param end after the last character
     * @param flow whether it is a list or an object in brackets or braces
     * @param plain whether it is a word without quotation marks
     * @param shared whether it has an anchor, or an alias stands for it
     */
    record Form(int start, int end, boolean flow, boolean plain, boolean shared) {
    }

    /**
     * A word, number, yes or no, or nothing.
     *
     * @param value by YAML 1.2's core schema: {@code String}, {@code Boolean}, {@code Integer}, {@code Long},
     *        {@code BigInteger}, {@code BigDecimal} or null; so {@code NO} and dates are texts
     * @param text as it is written, without quotes
     * @param span where
     * @param form how it is written
     */
    record Scalar(@Nullable Object value, String text, SourceSpan span, Form form) implements YamlNode {
    }

    /**
     * A list.
     *
     * @param items its items
     * @param span where
     * @param form how it is written
     */
    record Sequence(List<YamlNode> items, SourceSpan span, Form form) implements YamlNode {
    }

    /**
     * An object.
     *
     * @param entries its entries, each key once
     * @param span where
     * @param form how it is written
     */
    record Mapping(List<Entry> entries, SourceSpan span, Form form) implements YamlNode {

        /**
         * The entry of a key.
         *
         * @param key the key
         * @return the entry, or empty where there is none
         */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().equals(key)).findFirst();
        }
    }

    /**
     * A stretch of a file that is not well-formed, beside others that are.
     *
     * @param text the stretch
     * @param span where
     * @param form how it is written
     */
    record Broken(String text, SourceSpan span, Form form) implements YamlNode {
    }

    /**
     * An entry of an object.
     *
     * @param key its key, as it is written
     * @param keySpan where the key is written
     * @param value its value
     */
    record Entry(String key, SourceSpan keySpan, YamlNode value) {
    }
}
