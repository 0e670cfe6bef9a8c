package org.heurejuste.ui.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages that the editor knows, and what is special in each. */
enum RuleLanguage {

    /** {@code .drl}: rules. */
    RULES("//", Words.ALL),
    /** {@code .dslr}: rules written in sentences, where only the words around the sentences are fixed. */
    SENTENCE_RULES("//", Words.STRUCTURE),
    /** {@code .dsl}: sentences and what they stand for. */
    SENTENCES("#", Set.of());

    private final String commentPrefix;
    private final Set<String> keywords;

    RuleLanguage(String commentPrefix, Set<String> keywords) {
        this.commentPrefix = commentPrefix;
        this.keywords = keywords;
    }

    /** The language of a file, by its name; rules where the name does not tell. */
    static RuleLanguage of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".dslr")) {
            return SENTENCE_RULES;
        }
        return name.endsWith(".dsl") ? SENTENCES : RULES;
    }

    /** What a line begins with that is a comment. */
    String commentPrefix() {
        return commentPrefix;
    }

    /** Whether a single quote begins a text; in sentences it is an apostrophe. */
    boolean hasSingleQuotes() {
        return this == RULES;
    }

    /** Whether a comment can go over several lines. */
    boolean hasBlockComments() {
        return this != SENTENCES;
    }

    /** The words that mean something of themselves. */
    Set<String> keywords() {
        return keywords;
    }

    private static final class Words {

        static final Set<String> STRUCTURE = Set.of("package", "import", "global", "function", "rule", "query",
                "declare",
                "enum", "extends", "when", "then", "end", "salience", "no-loop", "lock-on-active", "agenda-group",
                "activation-group", "ruleflow-group", "date-effective", "date-expires", "enabled", "auto-focus",
                "dialect",
                "timer", "duration", "calendars", "expander", "unit");

        static final Set<String> ALL = with(STRUCTURE,
                List.of("not", "and", "or", "exists", "forall", "accumulate", "acc",
                        "from", "collect", "eval", "over", "contains", "excludes", "memberOf", "matches", "soundslike",
                        "str", "in",
                        "entry-point", "window", "init", "action", "reverse", "result", "before", "after", "coincides",
                        "during",
                        "meets", "overlaps", "insert", "insertLogical", "update", "modify", "delete", "retract", "new",
                        "this", "true",
                        "false", "null", "instanceof", "if", "else", "for", "while", "do", "break", "return", "int",
                        "long", "double",
                        "float", "boolean", "char", "short", "byte", "void", "trait", "template", "static",
                        "attributes"));

        private static Set<String> with(Set<String> words, List<String> more) {
            Set<String> all = new HashSet<>(words);
            all.addAll(more);
            return Set.copyOf(all);
        }
    }
}
