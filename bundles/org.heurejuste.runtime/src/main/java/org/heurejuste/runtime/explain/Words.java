package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** Names facts, fields and values in a reader's language, by the vocabulary's labels. */
final class Words {
    private static final int MOST_TOLD = 5;
    private static final List<String> UNITS = List.of("month", "day", "minute", "money");

    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
    }

    String text(String key, Object... words) {
        return Message.of(Explanation.class, key, words).in(locale);
    }

    String in(Message message) {
        return message.in(locale);
    }

    String in(Labels labels) {
        return labels.in(locale);
    }

    /** What a clause says first, with the list to which that may lead. */
    String firstParagraph(ClauseTexts.Words clause) {
        List<String> paragraphs = in(clause.text()).lines().toList();
        int end = 0;
        while (end < paragraphs.size() - 1 && paragraphs.get(end).strip().endsWith(":")) {
            end++;
        }
        return String.join(" ", paragraphs.subList(0, Math.min(end + 1, paragraphs.size())));
    }

    String fact(FactName name) {
        String label = in(name.type().labels());
        if (name.id() != null) {
            return text("fact.named", label, UserWord.of(name.id()));
        }
        boolean only = name.type().role() == org.heurejuste.policy.vocabulary.Role.SINGLE_FACT;
        return only ? label : text("fact.numbered", label, String.valueOf(name.number()));
    }

    /** A fact with the values that were read of it. */
    String fact(SeenFact fact) {
        List<String> own = ownValues(fact);
        return own.isEmpty() ? fact(fact.name()) : text("fact.values", fact(fact.name()), String.join(", ", own));
    }

    /** The values that were read of a fact, each by its label. */
    List<String> ownValues(SeenFact fact) {
        return fact.values().stream().filter(value -> !value.path().startsWith("$")).map(this::value).toList();
    }

    String values(List<SeenValue> values) {
        return values.stream().map(this::value).collect(Collectors.joining(", "));
    }

    private String value(SeenValue value) {
        if (value.path().isEmpty()) {
            return text("value.result", value(null, value.value()));
        }
        String key = value.earlier() ? "value.earlier" : "value";
        return text(key, label(value), value(value.field(), value.value()));
    }

    private String label(SeenValue value) {
        FieldDefinition field = value.field();
        if (field == null || value.path().startsWith("$")) {
            return "`" + UserWord.of(value.path()) + "`";
        }
        String label = in(field.labels());
        return value.path().contains(".") ? text("value.nested", label, value.path()) : label;
    }

    /** Which rule took away another rule's reason, and how. */
    String preemption(Preemption preemption) {
        RuleDefinition by = preemption.by().rule();
        String key = switch (preemption.kind()) {
            case CHANGED -> "whyNot.changed";
            case REMOVED -> "whyNot.removed";
            case MADE -> "whyNot.made";
        };
        return text(key, by.name(), place(by.span()), fact(preemption.fact()));
    }

    /** Which rule removed a fact that was there for a while. */
    String gone(Preemption removal) {
        RuleDefinition by = removal.by().rule();
        return text("nothing.gone", by.name(), place(by.span()), fact(removal.fact()));
    }

    /** A sentence about a rule. */
    String about(String key, RuleDefinition rule) {
        return text(key, rule.name(), place(rule.span()));
    }

    /** A sentence about a condition. */
    String about(String key, Condition condition) {
        return text(key, condition.text(), place(condition.span()));
    }

    /** The file and line of a text. */
    static String place(SourceSpan span) {
        return span.path().substring(span.path().lastIndexOf('/') + 1) + ":" + span.line();
    }

    String decision(Decision decision) {
        List<String> values = decisionValues(decision);
        String named = decisionName(decision);
        return values.isEmpty() ? named : text("fact.values", named, String.join(", ", values));
    }

    /** What a decision is called, with its clause. */
    String decisionName(Decision decision) {
        String label = in(decision.type().labels());
        return decision.clause() == null ? label : text("decision.clause", label, decision.clause());
    }

    /** The values of a decision, each by its label. */
    List<String> decisionValues(Decision decision) {
        List<FieldDefinition> fields = decision.type().fields();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = decision.values().get(i);
            if (value != null) {
                values.add(text("value", in(fields.get(i).labels()), value(fields.get(i), value)));
            }
        }
        return values;
    }

    /** A value as people say it. */
    String value(@Nullable FieldDefinition field, @Nullable Object value) {
        if (value == null) {
            return text("value.nothing");
        } else if (value instanceof List<?> several) {
            return several(several);
        } else if (value instanceof FactName name) {
            return fact(name);
        } else if (value instanceof Boolean yes) {
            return text(yes ? "value.yes" : "value.no");
        } else if (field != null && field.type() instanceof FieldType.Choice choice) {
            return choice(choice.enumeration(), value.toString());
        }
        boolean counted = value instanceof Number && field != null && field.unit() != null
                && UNITS.contains(field.unit());
        return counted && field != null
                ? text("unit." + field.unit(), value)
                : value instanceof Number ? value.toString() : text("value.text", UserWord.of(value));
    }

    private String several(List<?> values) {
        String told = values.stream().limit(MOST_TOLD).map(one -> value(null, one)).collect(Collectors.joining(", "));
        int more = values.size() - MOST_TOLD;
        return values.isEmpty()
                ? text("value.empty")
                : more > 0 ? text("value.more", told, more) : text("value.several", told);
    }

    private String choice(EnumDefinition enumeration, String name) {
        Labels labels = enumeration.valueLabels().get(name);
        return labels == null ? name : in(labels);
    }
}
