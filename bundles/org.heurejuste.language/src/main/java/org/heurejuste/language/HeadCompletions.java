package org.heurejuste.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heurejuste.language.Completion.Kind;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;

/** What may be written outside of conditions and consequences: statements, whole rules, attributes, annotations. */
final class HeadCompletions {

    private static final List<String> TYPES = List.of("String", "int", "long", "boolean", "java.math.BigDecimal",
            "java.time.LocalDate", "java.time.LocalDateTime");

    /** The decisions whose rules have templates with names of their own. */
    private static final Set<String> NAMED = Set.of("Apology", "Goodwill", "Refusal");

    private final LanguageSnapshot snapshot;
    private final Names names;
    private final CompletionPlace place;
    private final CompletionList list;

    HeadCompletions(LanguageSnapshot snapshot, CompletionPlace place, CompletionList list) {
        this.snapshot = snapshot;
        this.names = snapshot.names();
        this.place = place;
        this.list = list;
    }

    void statements() {
        template(list.texts().of("template.rule"),
                "rule \"${1:name}\"\n    @clause(${2:A1})\nwhen\n    $3\nthen\n    $0\nend\n", 0);
        decision("Apology").ifPresent(type -> rule(list.texts().of("template.apologise"), type, 1));
        decision("Goodwill").ifPresent(type -> rule(list.texts().of("template.offer"), type, 1));
        decision("Refusal").ifPresent(type -> rule(list.texts().of("template.refuse"), type, 1));
        names.types().stream().filter(type -> Described.has(type.node(), "decision"))
                .filter(type -> !NAMED.contains(type.name()))
                .forEach(type -> rule(list.texts().of("template.decide", list.texts().label(type)), type, 5));
        list.keywords(Stream.of("package", "import", "global", "declare", "function", "query", "rule"), 20);
    }

    private Optional<Declared> decision(String name) {
        return names.type(name).filter(type -> Described.has(type.node(), "decision"));
    }

    private void rule(String label, Declared decision, int rank) {
        StringBuilder text = new StringBuilder(
                "rule \"${1:name}\"\n    @clause(${2:A1})\nwhen\n    ${3:Incident}( $4 )\nthen\n    insert( new ");
        text.append(decision.name()).append('(');
        int hole = 5;
        for (Declared field : names.members(decision.name())) {
            text.append(hole == 5 ? " " : ", ").append("${").append(hole++).append(':').append(field.name())
                    .append('}');
        }
        template(label, text.append(" ) );\nend\n").toString(), rank);
    }

    private void template(String label, String text, int rank) {
        list.add(Kind.TEMPLATE, label, list.texts().of("role.template"), text, rank);
    }

    void head() {
        if (place.back(1).equals("(") && place.back(2).equals("clause")) {
            ClauseTexts.of(snapshot.project(), list.texts().locale()).titles()
                    .forEach((name, title) -> list.add(Kind.CLAUSE, name, title, 0));
        } else if (place.back(1).equals("@")) {
            annotation("clause", "clause($1)");
        } else {
            list.add(Kind.ANNOTATION, "@clause", list.texts().of("role.annotation"), "@clause($1)", 0);
            attributes();
            list.keywords(Stream.of("when", "then", "extends"), 5);
        }
    }

    private void attributes() {
        String detail = list.texts().of("role.attribute");
        Stream.of("salience ${1:10}", "no-loop", "enabled ${1:true}", "agenda-group \"${1:name}\"",
                "activation-group \"${1:name}\"", "ruleflow-group \"${1:name}\"", "auto-focus", "lock-on-active",
                "date-effective \"${1:01-Jan-2026}\"", "date-expires \"${1:31-Dec-2026}\"", "timer ( ${1:int: 30s} )",
                "duration ${1:1000}", "calendars \"${1:name}\"", "dialect \"${1:java}\"")
                .forEach(text -> list.add(Kind.ATTRIBUTE, text.replaceAll(" .*", ""), detail, text, 10));
    }

    private void annotation(String name, String text) {
        list.add(Kind.ANNOTATION, name, list.texts().of("role.annotation"), text, 0);
    }

    void declaration() {
        if (place.back(1).equals("@")) {
            annotation("labels", "labels(fr=\"$1\", en=\"$2\")");
            annotation("unit", "unit(${1:month})");
            annotation("range", "range(min=\"${1:0}\")");
            annotation("default", "default($1)");
            Stream.of("required", "optional", "decision", "term").forEach(word -> annotation(word, word));
            annotation("fact", "fact(${1:one})");
        } else if (place.back(1).equals(":")) {
            TYPES.forEach(type -> list.add(Kind.TYPE, type, list.texts().of("role.type"), 10));
            names.types().forEach(type -> list.declared(Kind.TYPE, type, type.name(), 0));
        } else {
            list.keywords(Stream.of("end"), 30);
        }
    }
}
