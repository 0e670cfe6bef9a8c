package org.heurejuste.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heurejuste.language.Completion.Kind;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.policy.SourceKind;

/** What may be written in a consequence: decisions to make, with a hole for each of their fields. */
final class ConsequenceCompletions {

    private final Names names;
    private final CompletionPlace place;
    private final CompletionList list;
    private final Scope scope;

    ConsequenceCompletions(LanguageSnapshot snapshot, CompletionPlace place, CompletionList list, Scope scope) {
        this.names = snapshot.names();
        this.place = place;
        this.list = list;
        this.scope = scope;
    }

    void propose() {
        if (place.tree().kind() == SourceKind.SENTENCE_RULES) {
            sentences();
        } else if (!place.qualifier().isEmpty()) {
            members(place.qualifier());
        } else if (!place.modified().isEmpty()) {
            changes(place.modified());
        } else if (place.back(1).equals("new")) {
            names.types().stream().filter(type -> type.kind() == Declared.Kind.TYPE)
                    .forEach(type -> list.declared(Kind.TYPE, type, creation(type), rank(type)));
            new JavaCompletions(names, list).creations();
        } else {
            argument();
            anything();
        }
    }

    private void sentences() {
        for (Declared sentence : names.all(Declared.Kind.SENTENCE)) {
            String where = Sentences.scope(sentence.node());
            if (where.equals("then") || where.equals("*")) {
                String phrase = Sentences.phrase(sentence.node());
                list.add(Kind.SENTENCE, phrase, list.texts().of("role.sentence"), ConditionCompletions.holes(phrase),
                        0);
            }
        }
    }

    private void members(String qualifier) {
        Declared constant = names.type(qualifier).orElse(null);
        if (constant != null) {
            names.members(constant.name()).stream().filter(member -> member.kind() == Declared.Kind.VALUE)
                    .forEach(value -> list.declared(Kind.VALUE, value, value.name(), 0));
            return;
        }
        String type = scope.typeOf(qualifier, "");
        names.members(type).stream().filter(member -> member.kind() == Declared.Kind.FIELD)
                .forEach(field -> list.declared(Kind.FIELD, field, getter(field), 0));
        changes(qualifier);
    }

    /** What changes a fact. */
    private void changes(String fact) {
        String type = scope.typeOf(fact, "");
        names.members(type).stream().filter(member -> member.kind() == Declared.Kind.FIELD)
                .forEach(field -> list.declared(Kind.FIELD, field, setter(field) + "( )", setter(field) + "( $1 )", 5));
        new JavaCompletions(names, list).inConsequence(fact, type, scope);
    }

    private static String getter(Declared field) {
        return named(Described.type(field.node()).equals("boolean") ? "is" : "get", field) + "()";
    }

    private static String setter(Declared field) {
        return named("set", field);
    }

    private static String named(String start, Declared field) {
        return start + field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
    }

    /** Values for the field that stands at this place of {@code new Decision( … )}, or that is set here. */
    private void argument() {
        int bracket = place.bracket();
        if (bracket > 0) {
            (place.back(bracket + 2).equals("new") ? constructed(bracket) : set(bracket)).ifPresent(this::values);
        }
    }

    private Optional<Declared> constructed(int bracket) {
        return names.type(place.back(bracket + 1))
                .flatMap(type -> fields(type).stream().skip(place.commas(bracket)).findFirst());
    }

    private Optional<Declared> set(int bracket) {
        CompletionPlace call = place.at(bracket);
        String fact = call.qualifier().isEmpty() ? call.modified() : call.qualifier();
        return names.members(fact.isEmpty() ? "" : scope.typeOf(fact, "")).stream()
                .filter(member -> member.kind() == Declared.Kind.FIELD && setter(member).equals(call.prefix()))
                .findFirst();
    }

    private void values(Declared field) {
        String wanted = Described.type(field.node());
        names.members(wanted).stream().filter(member -> member.kind() == Declared.Kind.VALUE)
                .forEach(value -> list.declared(Kind.VALUE, value, wanted + "." + value.name(), 0));
        if (wanted.equals("boolean")) {
            list.add(Kind.VALUE, "true", list.texts().label(field), 1);
            list.add(Kind.VALUE, "false", list.texts().label(field), 1);
        }
        scope.variables().stream().filter(variable -> variable.type().equals(wanted))
                .forEach(variable -> list.add(Kind.VARIABLE, variable.declared().name(),
                        list.texts().label(field), 0));
    }

    private List<Declared> fields(Declared type) {
        return names.members(type.name()).stream().filter(member -> member.kind() == Declared.Kind.FIELD).toList();
    }

    private void anything() {
        boolean statement = Stream.of("then", ";", "{", "}", "").anyMatch(word -> word.equals(place.back(1)))
                || place.tree().keywords().meaning(place.back(1)).equals("then");
        if (statement) {
            decisions();
            list.add(Kind.KEYWORD, "insert", list.texts().of("role.keyword"), "insert( new $1 );", 20);
            list.add(Kind.KEYWORD, "insertLogical", list.texts().of("role.keyword"), "insertLogical( new $1 );", 25);
            list.add(Kind.KEYWORD, "delete", list.texts().of("role.keyword"), "delete( $1 );", 30);
            list.add(Kind.KEYWORD, "modify", list.texts().of("role.keyword"), "modify( $1 ) { $2 }", 30);
            list.keywords(Stream.of("end"), 40);
        }
        scope.variables().forEach(variable -> list.add(Kind.VARIABLE, variable.declared().name(),
                list.texts().of("role.variable") + " " + variable.type(), 10));
        names.all(Declared.Kind.FUNCTION).forEach(function -> list.declared(Kind.FUNCTION, function,
                function.name() + "( $1 )", 15));
        names.all(Declared.Kind.GLOBAL).forEach(global -> list.declared(Kind.GLOBAL, global, global.name(), 15));
        names.types().stream().filter(type -> type.kind() == Declared.Kind.ENUM)
                .forEach(type -> list.declared(Kind.TYPE, type, type.name(), 35));
    }

    private void decisions() {
        for (Declared type : names.types()) {
            if (Described.has(type.node(), "decision") || Described.has(type.node(), "term")) {
                String label = list.texts().of("template.insert", list.texts().label(type));
                list.add(Kind.TEMPLATE, label, type.name(), "insert( new " + creation(type) + " );", rank(type));
            }
        }
    }

    private static int rank(Declared type) {
        return Described.has(type.node(), "decision") ? 0 : Described.has(type.node(), "term") ? 5 : 20;
    }

    /** A call of the constructor with a hole for each field. */
    private String creation(Declared type) {
        List<Declared> fields = fields(type);
        StringBuilder text = new StringBuilder(type.name()).append("(");
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? " " : ", ").append("${").append(i + 1).append(':').append(fields.get(i).name())
                    .append('}');
        }
        return text.append(fields.isEmpty() ? ")" : " )").toString();
    }
}
