package org.heurejuste.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heurejuste.language.Completion.Kind;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.language.internal.parse.SentencePattern;
import org.heurejuste.policy.SourceKind;

/** What may be written in a condition. */
final class ConditionCompletions {

    private static final Set<String> NUMBERS = Set.of("int", "long", "double", "float", "short", "byte", "BigDecimal",
            "Integer", "Long", "Double", "Number", "java.math.BigDecimal");
    private static final Set<String> DATES = Set.of("LocalDate", "LocalDateTime", "Date", "java.time.LocalDate",
            "java.time.LocalDateTime", "java.util.Date");

    private final Names names;
    private final CompletionPlace place;
    private final CompletionList list;
    private final Scope scope;

    ConditionCompletions(LanguageSnapshot snapshot, CompletionPlace place, CompletionList list, Scope scope) {
        this.names = snapshot.names();
        this.place = place;
        this.list = list;
        this.scope = scope;
    }

    void propose() {
        if (!place.qualifier().isEmpty()) {
            members(place.qualifier());
        } else if (!place.comparedWith().isEmpty()) {
            values(place.comparedWith());
        } else if (!place.pattern().isEmpty() && !place.comparable().isEmpty()) {
            operators(place.typeOf(place.comparable(), scope));
        } else if (!place.pattern().isEmpty()) {
            fields(place.pattern());
        } else if (place.tree().kind() == SourceKind.SENTENCE_RULES) {
            sentences("when");
        } else {
            conditions();
        }
    }

    private void members(String qualifier) {
        String type = names.type(qualifier).map(Declared::name).orElseGet(() -> place.typeOf(qualifier, scope));
        boolean constant = names.type(qualifier).isPresent();
        names.members(type).stream().filter(member -> (member.kind() == Declared.Kind.VALUE) == constant)
                .forEach(member -> list.declared(constant ? Kind.VALUE : Kind.FIELD, member, member.name(), 0));
        new JavaCompletions(names, list).inCondition(qualifier, type, scope);
    }

    /** Values that the field on the other side can have. */
    private void values(String compared) {
        String type = place.typeOf(compared, scope);
        names.type(type).filter(found -> found.kind() == Declared.Kind.ENUM)
                .ifPresent(found -> names.members(type).stream()
                        .filter(member -> member.kind() == Declared.Kind.VALUE)
                        .forEach(value -> list.declared(Kind.VALUE, value, type + "." + value.name(), 0)));
        if (type.equals("boolean") || type.equals("Boolean")) {
            list.add(Kind.VALUE, "true", type, 0);
            list.add(Kind.VALUE, "false", type, 0);
        }
        new JavaCompletions(names, list).values(type);
        bounds(compared);
        variables(type);
        if (names.type(type).isEmpty()) {
            list.add(Kind.VALUE, "null", type, 30);
        }
    }

    /** The ends of a field's range. */
    private void bounds(String compared) {
        names.member(place.pattern(), compared).ifPresent(field -> Stream.of("min", "max")
                .flatMap(end -> Described.pair(field.node(), "range", end).stream()).map(Names::unquoted)
                .forEach(bound -> list.add(Kind.VALUE, bound, list.texts().label(field), 5)));
    }

    private void variables(String type) {
        for (Scope.Variable variable : scope.variables()) {
            if (variable.declared().token().end() < place.start()) {
                boolean same = !type.isEmpty() && Names.simple(variable.type()).equals(Names.simple(type));
                list.add(Kind.VARIABLE, variable.declared().name(), described(variable), same ? 3 : 40);
            }
        }
        names.all(Declared.Kind.GLOBAL).forEach(global -> list.add(Kind.GLOBAL, global.name(),
                list.texts().of("role.global"), 60));
        names.all(Declared.Kind.FUNCTION).forEach(function -> list.declared(Kind.FUNCTION, function,
                function.name() + "( $1 )", 50));
    }

    private String described(Scope.Variable variable) {
        return list.texts().of("role.variable") + (variable.type().isEmpty() ? "" : " " + variable.type());
    }

    private void operators(String type) {
        List<String> fitting = operatorsOf(type);
        for (int i = 0; i < fitting.size(); i++) {
            list.add(Kind.OPERATOR, fitting.get(i), list.texts().of("role.operator"),
                    fitting.get(i).endsWith("in") ? fitting.get(i) + " ( $1 )" : fitting.get(i), i);
        }
    }

    private List<String> operatorsOf(String type) {
        if (names.type(type).isPresent()) {
            return List.of("==", "!=", "in", "not in");
        } else if (type.equals("boolean") || type.equals("Boolean")) {
            return List.of("==", "!=");
        } else if (NUMBERS.contains(type)) {
            return List.of("==", "!=", ">", ">=", "<", "<=", "in", "not in");
        } else if (DATES.contains(type)) {
            return List.of("==", "!=", ">", ">=", "<", "<=");
        } else if (type.equals("String")) {
            return List.of("==", "!=", "in", "not in", "matches", "not matches", "contains", "not contains",
                    "soundslike",
                    "str");
        }
        return List.of("==", "!=", ">", ">=", "<", "<=", "in", "not in", "contains", "not contains", "memberOf",
                "not memberOf", "matches");
    }

    private void fields(String type) {
        names.members(type).stream().filter(member -> member.kind() == Declared.Kind.FIELD).forEach(field -> {
            list.declared(Kind.FIELD, field, field.name(), 0);
            list.add(Kind.FIELD, "$" + field.name() + " : " + field.name(), list.texts().label(field),
                    "\\$${1:" + field.name() + "} : " + field.name(), 20);
        });
        new JavaCompletions(names, list).properties(type);
        variables("");
    }

    private void sentences(String where) {
        for (Declared sentence : names.all(Declared.Kind.SENTENCE)) {
            String scope = Sentences.scope(sentence.node());
            if (scope.equals(where) || scope.equals("*")) {
                String phrase = Sentences.phrase(sentence.node());
                list.add(Kind.SENTENCE, phrase, list.texts().of("role.sentence"), holes(phrase), 0);
            }
        }
    }

    static String holes(String phrase) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        int number = 1;
        for (SentencePattern.Hole hole : SentencePattern.holes(phrase)) {
            text.append(plain(phrase.substring(at, hole.start()))).append("${").append(number++).append(':')
                    .append(hole.name()).append('}');
            at = hole.end();
        }
        return text + plain(phrase.substring(at));
    }

    /** The signs that a regular expression escapes stand for themselves in a sentence. */
    private static String plain(String words) {
        return words.replaceAll("\\\\(\\W)", "$1").replace("$", "\\$");
    }

    private void conditions() {
        for (Declared type : names.types()) {
            if (type.kind() == Declared.Kind.TYPE) {
                boolean decision = Described.has(type.node(), "decision");
                list.declared(Kind.TYPE, type, type.name() + "( $1 )", decision ? 20 : 0);
            }
        }
        new JavaCompletions(names, list).types();
        list.keywords(Stream.of("not", "exists", "or", "and", "from"), 30);
        list.add(Kind.KEYWORD, "forall", list.texts().of("role.keyword"), "forall( $1 )", 35);
        list.add(Kind.KEYWORD, "accumulate", list.texts().of("role.keyword"),
                "accumulate( ${1:Type}( \\$${2:value} : ${3:field} ); \\$${4:total} : sum( \\$${2:value} ) )", 35);
        list.add(Kind.KEYWORD, "collect", list.texts().of("role.keyword"), "collect( $1 )", 35);
        if (place.back(1).equals("from")) {
            variables("");
        }
        names.all(Declared.Kind.QUERY)
                .forEach(query -> list.declared(Kind.FUNCTION, query, query.name() + "( $1; )", 25));
        list.keywords(Stream.of("then"), 40);
    }
}
