package org.heurejuste.runtime;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Nearest;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** The sentences for what can be wrong in a case. */
final class CaseProblems {

    private CaseProblems() {}

    // ---- the case as a whole

    static CaseProblem unknownKey(String word, Collection<String> known) {
        return new CaseProblem(UserWord.of(word), text("case.unknownKey", UserWord.of(word)),
                nearestOf(word, List.of("name", "now", "given"), known));
    }

    static CaseProblem nameMissing() {
        return new CaseProblem("name", text("name.missing"), text("name.help"));
    }

    static CaseProblem nameIsNoText(Object value) {
        return new CaseProblem("name", text("name.kind", kindOf(value)), text("name.help"));
    }

    static CaseProblem notATime(String path, Object value) {
        return new CaseProblem(path, text("value.time", shown(value)), text("value.time.help"));
    }

    static CaseProblem givenIsNoObject(String path, Object value) {
        return new CaseProblem(path, text("given.kind", kindOf(value)), text("given.help"));
    }

    static CaseProblem tooManyFacts(String path, int count, int limit) {
        return new CaseProblem(path, text("given.tooMany", String.valueOf(limit)), text("given.tooMany.help"));
    }

    // ---- types

    static CaseProblem unknownType(String path, String word, Collection<String> known) {
        return new CaseProblem(path, text("type.unknown", UserWord.of(word)), nearest(word, known));
    }

    static CaseProblem notAFact(String path, TypeDefinition type) {
        return new CaseProblem(path, text("type.notAFact", type.name()), text("type.notAFact.help"));
    }

    static CaseProblem onlyOne(String path, String type, int count) {
        return new CaseProblem(path, text("type.onlyOne", type, String.valueOf(count)), text("type.onlyOne.help"));
    }

    static CaseProblem typeIsNoObject(String path, String type, Object value) {
        return new CaseProblem(path, text("type.kind", type, kindOf(value)), text("type.kind.help"));
    }

    static CaseProblem factIsNoObject(String path, String type, @Nullable Object value) {
        return new CaseProblem(path, text("fact.kind", type, kindOf(value)), text("type.kind.help"));
    }

    static CaseProblem noSuchFact(String path, TypeDefinition type, String which, int count) {
        return new CaseProblem(path, text("fact.which", type.name(), UserWord.of(which), count),
                text("fact.which.help", type.name(), count));
    }

    // ---- fields

    static CaseProblem unknownField(String path, TypeDefinition type, String word) {
        return new CaseProblem(path, text("field.unknown", type.name(), UserWord.of(word)),
                nearest(word, type.fields().stream().map(FieldDefinition::name).toList()));
    }

    static CaseProblem required(String owner, TypeDefinition type, FieldDefinition field) {
        Message help = field.type() instanceof FieldType.Choice choice ? known(choice.enumeration().values()) : null;
        return new CaseProblem(owner + "." + field.name(), text("field.required", type.name(), field.name()), help);
    }

    static CaseProblem onlyRulesMake(String path, FieldDefinition field) {
        return new CaseProblem(path, text("field.onlyRules", field.name()), text("field.onlyRules.help"));
    }

    // ---- values

    static CaseProblem wrongKind(String path, FieldDefinition field, Object value) {
        String kind = FieldKind.of(field.type());
        return new CaseProblem(path, text("value.kind", field.name(), text("takes." + kind), kindOf(value)),
                kindHelp(field, kind));
    }

    static CaseProblem unknownValue(String path, EnumDefinition enumeration, String word) {
        return new CaseProblem(path, text("value.unknown", UserWord.of(word)), nearest(word, enumeration.values()));
    }

    static CaseProblem brokenText(String path, String field) {
        return new CaseProblem(path, text("value.broken", field), text("value.broken.help"));
    }

    static CaseProblem notANumber(String path, FieldDefinition field, Object value) {
        return new CaseProblem(path, text("value.notANumber", field.name(), shown(value)), null);
    }

    static CaseProblem notWhole(String path, FieldDefinition field, Object value) {
        return new CaseProblem(path, text("value.notWhole", field.name(), shown(value)), null);
    }

    static CaseProblem tooLarge(String path, FieldDefinition field, Object value) {
        return new CaseProblem(path, text("value.tooLarge", field.name(), shown(value)), null);
    }

    static CaseProblem tooPrecise(String path, FieldDefinition field, Object value) {
        return new CaseProblem(path, text("value.tooPrecise", field.name(), shown(value)), null);
    }

    static CaseProblem tooSmall(String path, FieldDefinition field, BigDecimal value, BigDecimal minimum) {
        return new CaseProblem(path, text("value.tooSmall", field.name(), shown(value), minimum.toPlainString()), null);
    }

    static CaseProblem overMaximum(String path, FieldDefinition field, BigDecimal value, BigDecimal maximum) {
        return new CaseProblem(path, text("value.overMaximum", field.name(), shown(value), maximum.toPlainString()),
                null);
    }

    static CaseProblem notADate(String path, String value) {
        return new CaseProblem(path, text("value.date", shown(value)), text("value.date.help"));
    }

    // ---- words

    private static @Nullable Message kindHelp(FieldDefinition field, String kind) {
        return field.type() instanceof FieldType.Choice choice
                ? known(choice.enumeration().values())
                : text("takes." + kind + ".help");
    }

    private static Message nearest(String word, Collection<String> known) {
        return Nearest.to(word, known).map(near -> text("help.nearest", near)).orElseGet(() -> known(known));
    }

    private static Message nearestOf(String word, List<String> order, Collection<String> known) {
        return nearest(word, order.stream().filter(known::contains).toList());
    }

    private static Message known(Collection<String> known) {
        return text("help.known", "`" + String.join("`, `", known) + "`");
    }

    private static Message kindOf(@Nullable Object value) {
        if (value == null) {
            return text("kind.null");
        }
        if (value instanceof Map) {
            return text("kind.object");
        }
        if (value instanceof List) {
            return text("kind.list");
        }
        String kind = value instanceof String
                ? "kind.text"
                : value instanceof Boolean ? "kind.yesNo" : value instanceof Number ? "kind.number" : "kind.other";
        return text(kind, shown(value));
    }

    private static String shown(Object value) {
        return UserWord.of(value);
    }

    private static Message text(String key, Object... words) {
        return Message.of(CaseProblems.class, key, words);
    }
}
