package org.heurejuste.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;

/** What a file consists of. */
public final class Outlines {

    private static final List<Kind> STATEMENTS = List.of(Kind.FUNCTION, Kind.QUERY, Kind.RULE, Kind.GLOBAL,
            Kind.SENTENCE);

    private Outlines() {}

    /**
     * What a file consists of.
     *
     * @param snapshot the project
     * @param path the file
     * @param locale the reader's language
     * @return its types with their members, its functions, queries, rules, globals and sentences, in the order of the text; as
     *         much of it as can be read where it is broken
     */
    public static List<OutlineItem> of(LanguageSnapshot snapshot, String path, Locale locale) {
        Texts texts = new Texts(locale);
        Stream<Declared> types = snapshot.names().types().stream();
        Stream<Declared> others = STATEMENTS.stream().flatMap(kind -> snapshot.names().all(kind).stream());
        return Stream.concat(types, others).filter(declared -> declared.path().equals(path))
                .sorted((a, b) -> Integer.compare(a.token().start(), b.token().start()))
                .map(declared -> item(snapshot, declared, texts)).toList();
    }

    private static OutlineItem item(LanguageSnapshot snapshot, Declared declared, Texts texts) {
        boolean type = declared.kind() == Kind.TYPE || declared.kind() == Kind.ENUM;
        List<OutlineItem> members = type
                ? snapshot.names().members(declared.name()).stream()
                        .filter(member -> member.owner().equals(declared.name()))
                        .map(member -> item(snapshot, member, texts)).toList()
                : List.of();
        List<String> clauses = declared.kind() == Kind.RULE
                ? Described.value(declared.node(), "clause").stream().toList()
                : List.of();
        return new OutlineItem(OutlineItem.Kind.valueOf(declared.kind().name()), declared.name(), texts.label(declared),
                clauses, TextRange.of(declared.path(), declared.node()), TextRange.of(declared), members);
    }
}
