package org.heurejuste.runtime.explain.internal;

import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.drools.base.base.ValueResolver;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.core.reteoo.RuleTerminalNode;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.explain.Explanation;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Tells which attribute held back a rule whose conditions were all met. */
final class Attributes {
    private final RuleNetwork network;
    private final Predicate<Rule> fired;
    private final ValueResolver session;

    Attributes(RuleNetwork network, Predicate<Rule> fired, ValueResolver session) {
        this.network = network;
        this.fired = fired;
        this.session = session;
    }

    /**
     * Tells what held a rule back.
     *
     * @param known the rule
     * @param alternative the one of its alternatives that matched
     * @param met the facts that it matched, in every way; none where they are not known
     */
    Message reason(RuleNetwork.Known known, RuleTerminalNode alternative, List<Row> met) {
        RuleImpl rule = known.rule();
        Message time = time(rule, false);
        if (time != null) {
            return time;
        }
        String preempting = preempting(rule);
        if (preempting != null) {
            return text("held.activationGroup", rule.getActivationGroup(), preempting);
        } else if (!rule.isMainAgendaGroup()) {
            return text("held.agendaGroup", rule.getAgendaGroup());
        } else if (isOff(rule)) {
            return text("held.disabled");
        } else if (!met.isEmpty() && met.stream().noneMatch(row -> isEnabled(rule, alternative, row))) {
            return text("held.disabledHere");
        } else if (rule.getTimer() != null) {
            return text("held.timer");
        }
        return text(rule.isNoLoop() || rule.isLockOnActive() ? "held.locked" : "held.unknown");
    }

    /** What kept a rule from firing at every moment of the case at which it matched; empty where nothing did. */
    Optional<Message> always(RuleNetwork.Known known) {
        Message time = time(known.rule(), true);
        return time == null && isOff(known.rule()) ? Optional.of(text("always.disabled")) : Optional.ofNullable(time);
    }

    private @Nullable Message time(RuleImpl rule, boolean always) {
        Calendar from = rule.getDateEffective();
        Calendar until = rule.getDateExpires();
        long now = session.getCurrentTime();
        if (from != null && from.getTimeInMillis() > now) {
            return text(always ? "always.notYet" : "held.notYet", from.getTime());
        }
        return until != null && until.getTimeInMillis() <= now
                ? text(always ? "always.noLonger" : "held.noLonger", until.getTime())
                : null;
    }

    private @Nullable String preempting(RuleImpl rule) {
        String group = rule.getActivationGroup();
        List<RuleNetwork.Known> others = group == null || group.isEmpty()
                ? List.of()
                : network.rules().stream().filter(other -> Objects.equals(group, other.rule().getActivationGroup()))
                        .toList();
        return others.stream().filter(other -> fired.test(other.rule())).map(other -> other.definition().name())
                .findFirst().orElse(null);
    }

    /** Whether a rule is switched off for good. */
    private boolean isOff(RuleImpl rule) {
        return rule.getEnabled() instanceof EnabledBoolean known
                && !known.getValue(Row.EMPTY, new Declaration[0], rule, session);
    }

    private boolean isEnabled(RuleImpl rule, RuleTerminalNode alternative, Row row) {
        try {
            return rule.isEnabled(row, alternative.getEnabledDeclarations(), session);
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static Message text(String key, Object... words) {
        return Message.of(Explanation.class, key, words);
    }
}
