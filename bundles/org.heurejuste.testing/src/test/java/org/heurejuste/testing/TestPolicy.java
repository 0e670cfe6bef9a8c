package org.heurejuste.testing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** A small policy's vocabulary, and decisions in it. */
public final class TestPolicy {
    private static final String PACKAGE = "org.heurejuste.sample";
    private static final SourceSpan SPAN = SourceSpan.startOf("vocabulary.drl");
    private static final EnumDefinition KIND = choice("IncidentKind", "DELAY", "RUDENESS", "APATHY", "OTHER");
    private static final EnumDefinition ROLE = choice("By", "ADVISER", "MANAGER");
    private static final EnumDefinition CONDUCT = choice("Conduct", "COURTEOUS", "ABUSIVE");

    private TestPolicy() {}

    /** Customer, Contact, Incident and Promise; Apology, Goodwill and Guidance; the term Weight. */
    public static Vocabulary vocabulary() {
        return new Vocabulary(List.of(
                type("Customer", Role.SINGLE_FACT, text("id"), whole("tenureMonths"), yesNo("cooperative"),
                        money("goodwillLastYear")),
                type("Contact", Role.SINGLE_FACT, enumerated("conduct", CONDUCT, "COURTEOUS")),
                type("Incident", Role.FACT, text("id"), required("kind", KIND), money("loss"), yesNo("heard")),
                type("Promise", Role.FACT, text("id"), date("dueDate")),
                type("Apology", Role.DECISION, enumerated("about", KIND, null), text("subject"),
                        enumerated("by", ROLE, null),
                        yesNo("admitsFault")),
                type("Goodwill", Role.DECISION, text("subject"), money("amount")),
                type("Guidance", Role.DECISION, text("topic")),
                type("Weight", Role.TERM, whole("steps"))),
                List.of(KIND, ROLE, CONDUCT));
    }

    /** An Apology of the rule "Apologise", clause D1. */
    public static Decision apology(String about, @Nullable String subject, @Nullable String by) {
        return decision("Apology", "Apologise", "D1", about, subject, by, true);
    }

    /** A Goodwill of the rule "Goodwill by the scale", clause D10. */
    public static Decision goodwill(String subject, String amount) {
        return decision("Goodwill", "Goodwill by the scale", "D10", subject, new BigDecimal(amount));
    }

    /** A Guidance of the rule "Advise", which names no clause. */
    public static Decision guidance(String topic) {
        return decision("Guidance", "Advise", null, topic);
    }

    public static Decision decision(String type, String rule, @Nullable String clause, @Nullable Object... values) {
        return new Decision(vocabulary().type(type).orElseThrow(), Arrays.asList(values), clause, rule);
    }

    private static TypeDefinition type(String name, Role role, FieldDefinition... fields) {
        return new TypeDefinition(PACKAGE, name, role, Labels.named(name), List.of(fields), null, SPAN);
    }

    private static EnumDefinition choice(String name, String... values) {
        Map<String, Labels> labels = Arrays.stream(values).collect(Collectors.toMap(v -> v, Labels::named));
        return new EnumDefinition(PACKAGE, name, Labels.named(name), List.of(values), labels, SPAN);
    }

    private static FieldDefinition text(String name) {
        return field(name, new FieldType.Text(), null, false);
    }

    private static FieldDefinition whole(String name) {
        return field(name, new FieldType.WholeNumber(false), 0, false);
    }

    private static FieldDefinition money(String name) {
        return field(name, new FieldType.Decimal(), BigDecimal.ZERO, false);
    }

    private static FieldDefinition yesNo(String name) {
        return field(name, new FieldType.YesNo(), false, false);
    }

    private static FieldDefinition date(String name) {
        return field(name, new FieldType.Date(), null, false);
    }

    private static FieldDefinition enumerated(String name, EnumDefinition values, @Nullable String value) {
        return field(name, new FieldType.Choice(values), value, false);
    }

    private static FieldDefinition required(String name, EnumDefinition values) {
        return field(name, new FieldType.Choice(values), null, true);
    }

    private static FieldDefinition field(String name, FieldType type, @Nullable Object value, boolean required) {
        BigDecimal minimum = type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal
                ? BigDecimal.ZERO
                : null;
        return new FieldDefinition(name, type, value, required, minimum, null, null, Labels.named(name), List.of(),
                SPAN);
    }
}
