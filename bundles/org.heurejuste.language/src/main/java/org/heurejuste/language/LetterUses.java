package org.heurejuste.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/** Finds names in the letters' templates: in the words of their keys, in what is to be filled in, and in choices between texts. */
final class LetterUses {

    private static final Pattern FILE = Pattern.compile("(?:.*/)?messages(?:_\\w+)?\\.properties");
    private static final Pattern KEY = Pattern.compile("(?m)^[ \\t]*([\\p{L}_][\\w.]*)[ \\t]*[=: \\t]");

    private final Names names;
    private final Declared declared;
    private final List<Uses.Use> found;

    LetterUses(LanguageSnapshot snapshot, Declared declared, List<Uses.Use> found) {
        this.names = snapshot.names();
        this.declared = declared;
        this.found = found;
    }

    static boolean isFor(SourceFile file) {
        return file.kind() == SourceKind.RESOURCE && FILE.matcher(file.path()).matches();
    }

    /** A template goes on until the next key, over however many lines. */
    void find(SourceFile file) {
        if (declared.kind() != Kind.TYPE && declared.kind() != Kind.FIELD && declared.kind() != Kind.VALUE) {
            return;
        }
        String text = file.text();
        List<MatchResult> keys = KEY.matcher(text).results().filter(key -> names.type(first(key)).isPresent()).toList();
        for (int i = 0; i < keys.size(); i++) {
            MatchResult key = keys.get(i);
            int end = i + 1 < keys.size() ? keys.get(i + 1).start() : text.length();
            key(file.path(), key);
            template(file.path(), first(key), text, key.end(), comment(text, key.end(), end));
        }
    }

    private static String first(MatchResult key) {
        return key.group(1).replaceFirst("\\..*", "");
    }

    private static int comment(String text, int from, int to) {
        Matcher comment = Pattern.compile("(?m)^[ \\t]*[#!]").matcher(text).region(from, to);
        return comment.find() ? comment.start() : to;
    }

    /** {@code Decision.VALUE.flag.CLAUSE}: a word for each field of the decision's {@code @letter} that has one. */
    private void key(String path, MatchResult key) {
        String[] words = key.group(1).split("\\.");
        if (declared.kind() == Kind.TYPE) {
            if (words[0].equals(declared.name())) {
                add(path, key.start(1), words[0]);
            }
            return;
        }
        int at = key.start(1) + words[0].length() + 1;
        int word = 1;
        for (Declared field : letterFields(words[0])) {
            if (word < words.length && stands(words[word], field)) {
                if (isMeant(words[word], field)) {
                    add(path, at, words[word]);
                }
                at += words[word].length() + 1;
                word++;
            }
        }
    }

    private List<Declared> letterFields(String type) {
        return names.type(type).flatMap(found -> Described.value(found.node(), "letter")).map(Names::unquoted).stream()
                .flatMap(by -> Stream.of(by.split("[.,\\s]+"))).flatMap(name -> names.member(type, name).stream())
                .toList();
    }

    private Optional<Declared> enumeration(Declared field) {
        return names.type(Described.type(field.node())).filter(type -> type.kind() == Kind.ENUM);
    }

    private boolean stands(String word, Declared field) {
        return enumeration(field).map(type -> names.member(type.name(), word).isPresent())
                .orElseGet(() -> word.equals(field.name()));
    }

    private boolean isMeant(String word, Declared field) {
        return word.equals(declared.name()) && (declared.kind() == Kind.VALUE
                ? enumeration(field).filter(type -> type.name().equals(declared.owner())).isPresent()
                : field.isSameAs(declared));
    }

    private void template(String path, String type, String text, int from, int to) {
        LetterPattern.read(text, from, to, new LetterPattern.Listener() {
            @Override
            public void argument(String name, int offset) {
                if (declared.kind() == Kind.FIELD && field(type, name).filter(declared::isSameAs).isPresent()) {
                    add(path, offset, name);
                }
            }

            @Override
            public void choice(String name, String word, int offset) {
                boolean value = declared.kind() == Kind.VALUE && word.equals(declared.name());
                if (value && field(type, name).flatMap(LetterUses.this::enumeration)
                        .filter(e -> e.name().equals(declared.owner())).isPresent()) {
                    add(path, offset, word);
                }
            }
        });
    }

    /** As the letters do: the decision's own field, else one of the facts that it names, else one of what a case has one of. */
    private Optional<Declared> field(String type, String name) {
        return names.member(type, name)
                .or(() -> named(type).flatMap(fact -> names.member(fact, name).stream()).findFirst())
                .or(() -> names.types().stream()
                        .filter(fact -> Described.value(fact.node(), "fact").filter("one"::equals).isPresent())
                        .flatMap(fact -> names.member(fact.name(), name).stream()).findFirst());
    }

    private Stream<String> named(String type) {
        return names.members(type).stream().flatMap(field -> Described.value(field.node(), "names").stream())
                .flatMap(list -> Stream.of(Names.unquoted(list).split("[,\\s]+")))
                .map(name -> name.replaceFirst("\\..*", ""));
    }

    private void add(String path, int offset, String text) {
        found.add(new Uses.Use(new TextRange(path, offset, text.length()), text));
    }
}
