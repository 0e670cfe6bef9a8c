package org.heurejuste.runtime;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** The textbook way to decide a case: a new session of plain KIE, with nothing of the runtime. */
final class FreshSessions {
    private final CompiledPolicy policy;
    private final KieBase kieBase;

    FreshSessions(CompiledPolicy policy) {
        this.policy = policy;
        this.kieBase = Policies.byPlainKie(policy);
    }

    /** The decisions as text, in the order of the text. */
    List<String> decide(Case given) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        KieSession session = kieBase.newKieSession(configuration, null);
        Made made = new Made();
        session.addEventListener(made);
        SessionPseudoClock clock = session.getSessionClock();
        clock.advanceTime(Objects.requireNonNull(given.now()).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli(),
                TimeUnit.MILLISECONDS);
        given.given().forEach(fact -> session.insert(object(fact)));
        session.fireAllRules(20_000);
        List<String> decisions = made.rules.entrySet().stream().filter(e -> type(e.getKey()) != null)
                .map(e -> text(e.getKey(), e.getValue())).sorted().collect(Collectors.toList());
        session.dispose();
        return decisions;
    }

    /** What the runtime decided, written in the same way. */
    static List<String> texts(Outcome outcome) {
        if (!(outcome instanceof Outcome.Decided decided)) {
            throw new AssertionError(outcome);
        }
        return decided.decisions().stream()
                .map(d -> d.type().name() + d.values() + d.clause() + d.rule()).sorted().collect(Collectors.toList());
    }

    private Object object(Fact fact) {
        try {
            FactType factType = kieBase.getFactType(fact.type().packageName(), fact.type().name());
            Object object = factType.newInstance();
            for (int i = 0; i < fact.values().size(); i++) {
                Object value = fact.values().get(i);
                FieldDefinition field = fact.type().fields().get(i);
                if (value != null) {
                    factType.set(object, field.name(), field.type() instanceof FieldType.Choice choice
                            ? constant(choice.enumeration(), value)
                            : value);
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object constant(EnumDefinition enumeration, Object name) {
        return Arrays
                .stream(kieBase.getFactType(enumeration.packageName(), enumeration.name()).getFactClass()
                        .getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name)).findFirst().orElseThrow();
    }

    private @Nullable TypeDefinition type(Object object) {
        return policy.vocabulary().decisions().stream()
                .filter(type -> object.getClass().getName().equals(type.packageName() + "." + type.name())).findFirst()
                .orElse(null);
    }

    private String text(Object object, String rule) {
        TypeDefinition type = Objects.requireNonNull(type(object));
        FactType factType = kieBase.getFactType(type.packageName(), type.name());
        List<@Nullable Object> values = type.fields().stream().map(f -> plain(factType.get(object, f.name())))
                .collect(Collectors.toList());
        List<String> clauses = policy.rule(type.packageName(), rule).orElseThrow().clauses();
        return type.name() + values + (clauses.isEmpty() ? null : clauses.get(0)) + rule;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof java.math.BigDecimal amount
                ? new java.math.BigDecimal(amount.stripTrailingZeros().toPlainString())
                : value;
    }

    private static final class Made extends DefaultRuleRuntimeEventListener {
        private final Map<Object, String> rules = new IdentityHashMap<>();

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null) {
                rules.put(event.getObject(), event.getRule().getName());
            }
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            rules.remove(event.getOldObject());
        }
    }
}
