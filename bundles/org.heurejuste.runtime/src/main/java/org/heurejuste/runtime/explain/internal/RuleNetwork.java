package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.QueryTerminalNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TerminalNode;
import org.drools.util.bitmask.BitMask;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.RuleSource;
import org.heurejuste.runtime.internal.TraceRecorder.Facts.Change;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.Reason;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** The rules of a policy as the engine runs them, each beside what its author wrote. Safe to use from many threads once made. */
final class RuleNetwork {
    private final Map<Rule, Known> byRule = new IdentityHashMap<>();
    private static final Condition NOTHING = new Condition(Condition.Kind.OTHER, "", SourceSpan.startOf(""), List.of());

    private final List<Known> rules = new ArrayList<>();
    private final Map<RuleTerminalNode, List<Step>> steps = new IdentityHashMap<>();
    private final Map<String, List<Asked>> queries = new HashMap<>();
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
    private final Map<Rule, Change> changes = new IdentityHashMap<>();
    private final Map<Constraint, Constraint> tested = new IdentityHashMap<>();
    private final Map<Pattern, BitMask> reactions = Collections.synchronizedMap(new IdentityHashMap<>());
    private final InternalRuleBase ruleBase;

    /**
     * A rule.
     *
     * @param definition the rule
     * @param rule the engine's
     * @param syntax what its author wrote
     * @param alternatives the engine's alternatives for it: one, or several where it has an {@code or}
     */
    record Known(RuleDefinition definition, RuleImpl rule, RuleSyntax syntax, List<RuleTerminalNode> alternatives) {
    }

    RuleNetwork(CompiledPolicy policy, List<RuleSource> sources) {
        RuleReader.Written written = RuleReader.read(sources);
        this.ruleBase = (InternalRuleBase) policy.kieBase();
        for (RuleDefinition definition : policy.rules()) {
            RuleImpl rule = (RuleImpl) policy.kieBase().getRule(definition.packageName(), definition.name());
            RuleSyntax syntax = written.rules()
                    .getOrDefault(RuleReader.key(definition.packageName(), definition.name()), RuleSyntax.UNKNOWN);
            TerminalNode[] nodes = ruleBase.getReteooBuilder().getTerminalNodes(rule.getFullyQualifiedName());
            add(new Known(definition, rule, syntax, alternatives(nodes)));
        }
        for (KiePackage each : policy.kieBase().getKiePackages()) {
            each.getQueries().stream().filter(RuleImpl.class::isInstance).map(RuleImpl.class::cast)
                    .forEach(query -> addQuery(query,
                            written.rules().getOrDefault(RuleReader.key(each.getName(), query.getName()),
                                    RuleSyntax.UNKNOWN),
                            SourceSpan.startOf("")));
        }
        Effects effects = new Effects(written.functions(), policy.vocabulary());
        rules.forEach(known -> changes.put(known.rule(),
                known.syntax() == RuleSyntax.UNKNOWN ? Change.ANYTHING : effects.of(known.syntax().consequence())));
    }

    /** Whether the engine looks again at a pattern's fact when it is told of a change of fields. */
    boolean reacts(Pattern pattern, BitMask fields) {
        return fields.isAllSet() || fields.intersects(reactions.computeIfAbsent(pattern, this::reaction));
    }

    private BitMask reaction(Pattern pattern) {
        List<String> fields = pattern.getAccessibleProperties(ruleBase);
        BitMask reaction = PropertySpecificUtil.calculatePositiveMask(pattern.getObjectType(),
                pattern.getListenedProperties(), fields);
        for (Constraint constraint : pattern.getConstraints()) {
            reaction = reaction.setAll(constraint.getListenedPropertyMask(Optional.of(pattern),
                    pattern.getObjectType(), fields));
        }
        return reaction;
    }

    /** What a rule's consequence could change. */
    Change changedBy(Rule rule) {
        return changes.getOrDefault(rule, Change.ANYTHING);
    }

    /**
     * An alternative of a query.
     *
     * @param group what the engine made of it
     * @param steps its conditions
     * @param answers what its parameters are bound to, in their order
     */
    record Asked(GroupElement group, List<Step> steps, List<Declaration> answers) {
    }

    private void addQuery(RuleImpl query, RuleSyntax syntax, SourceSpan place) {
        List<Asked> alternatives = new ArrayList<>();
        for (TerminalNode node : ruleBase.getReteooBuilder().getTerminalNodes(query.getFullyQualifiedName())) {
            if (node instanceof QueryTerminalNode alternative) {
                copyConstraints(alternative.getSubRule());
                alternatives.add(new Asked(alternative.getSubRule(),
                        Steps.of(alternative.getSubRule(), place, syntax),
                        List.of(alternative.getRequiredDeclarations())));
            }
        }
        queries.put(query.getName(), List.copyOf(alternatives));
    }

    /** Whether a name is one of the policy's globals. */
    boolean isGlobal(String name) {
        return ruleBase.getGlobals().containsKey(name);
    }

    /** The alternatives of a query; none where it is not known. */
    List<Asked> query(String name) {
        return queries.getOrDefault(name, List.of());
    }

    /** The patterns of the query that a condition calls, and of those that it calls in turn. */
    List<Pattern> asked(Step step) {
        List<Pattern> patterns = new ArrayList<>();
        gatherAsked(step, patterns, new HashSet<>());
        return patterns;
    }

    private void gatherAsked(Step step, List<Pattern> patterns, Set<String> known) {
        for (QueryElement query : step.queries()) {
            if (known.add(query.getQueryName())) {
                query(query.getQueryName()).stream().flatMap(one -> one.steps().stream()).forEach(inner -> {
                    patterns.addAll(inner.everyPattern());
                    gatherAsked(inner, patterns, known);
                });
            }
        }
    }

    private static List<RuleTerminalNode> alternatives(TerminalNode[] nodes) {
        List<RuleTerminalNode> alternatives = new ArrayList<>();
        for (TerminalNode node : nodes) {
            if (node instanceof RuleTerminalNode alternative) {
                alternatives.add(alternative);
            }
        }
        return List.copyOf(alternatives);
    }

    private void add(Known known) {
        rules.add(known);
        byRule.put(known.rule(), known);
        known.alternatives().forEach(alternative -> copyConstraints(alternative.getSubRule()));
        known.alternatives().forEach(alternative -> steps.put(alternative,
                Steps.of(alternative.getSubRule(), known.definition().span(), known.syntax())));
    }

    /** Constraints learn from the facts that they are asked about, for speed: those that {@code decide} uses are left alone. */
    private void copyConstraints(GroupElement alternative) {
        Step whole = new Step(alternative, NOTHING, Map.of(), Map.of(), Map.of());
        whole.patternsInside().forEach(pattern -> pattern.getConstraints()
                .forEach(constraint -> tested.put(constraint, copy(constraint))));
    }

    /** Without what it learned: that holds for the engine's tuples only. The first call but marks a constraint that nothing uses yet. */
    private static Constraint copy(Constraint constraint) {
        if (constraint instanceof MutableTypeConstraint<?> used) {
            MutableTypeConstraint<?> copy = used.cloneIfInUse();
            return copy == used ? used.cloneIfInUse() : copy;
        }
        return constraint.clone();
    }

    /** The fields and variables that a constraint speaks of. */
    List<String> paths(String constraint) {
        return paths.computeIfAbsent(constraint, ValueReading::paths);
    }

    /** The copy of a rule's constraint that may be asked. */
    Constraint tested(Constraint constraint) {
        return tested.getOrDefault(constraint, constraint);
    }

    /** The rules, in the policy's order. */
    List<Known> rules() {
        return rules;
    }

    Known known(Rule rule) {
        Known known = byRule.get(rule);
        if (known == null) {
            throw new IllegalStateException("the rule base has a rule that the policy does not have: " + rule);
        }
        return known;
    }

    /** What the rule of a firing does. */
    String consequence(Reason firing) {
        return of(firing).map(known -> known.syntax().consequence()).orElse("");
    }

    /** The group of which the rule of a firing keeps the others out; null where it has none. */
    @Nullable
    String activationGroup(Reason firing) {
        return of(firing).map(known -> known.rule().getActivationGroup()).orElse(null);
    }

    private Optional<Known> of(Reason firing) {
        return rules.stream().filter(known -> known.definition() == firing.rule()).findFirst();
    }

    /** The conditions that a match met; those before a consequence of their own where it is the match of one. */
    List<Step> steps(RuleTerminalNode alternative, Row row) {
        List<Step> known = steps(alternative);
        return known.isEmpty()
                ? known(alternative.getRule()).alternatives().stream().map(other -> before(steps(other), row))
                        .max(Comparator.comparingInt(List::size)).orElse(List.of())
                : known;
    }

    private static List<Step> before(List<Step> steps, Row row) {
        return steps.stream().takeWhile(step -> !(step.element() instanceof Pattern pattern)
                || row.getObject(pattern.getTupleIndex()) != null).toList();
    }

    List<Step> steps(RuleTerminalNode alternative) {
        return steps.getOrDefault(alternative, List.of());
    }
}
