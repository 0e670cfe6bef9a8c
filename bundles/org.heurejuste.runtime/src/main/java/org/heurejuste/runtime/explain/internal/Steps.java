package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.ConditionalBranch;
import org.drools.base.rule.EvalCondition;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.NamedConsequence;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.mvel.MVELConstraint;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.Constraint;
import org.jspecify.annotations.Nullable;

/** Sets the conditions that the engine tests, one after the other, beside what the rule's author wrote. */
final class Steps {
    private final SourceSpan rule;
    private final RuleSyntax syntax;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> bindings;
    private int nextPattern;
    private int nextEval;

    private Steps(SourceSpan rule, RuleSyntax syntax) {
        this.rule = rule;
        this.syntax = syntax;
        this.bindings = syntax.bindings();
    }

    /** The conditions of one alternative of a rule or query, which stands at a place. */
    static List<Step> of(GroupElement alternative, SourceSpan rule, RuleSyntax syntax) {
        Steps steps = new Steps(rule, syntax);
        steps.addAll(alternative);
        return List.copyOf(steps.steps);
    }

    private void addAll(GroupElement and) {
        for (RuleConditionElement child : and.getChildren()) {
            if (child instanceof GroupElement group && group.isAnd()) {
                addAll(group);
            } else if (!(child instanceof Pattern pattern && isInitial(pattern))
                    && !(child instanceof NamedConsequence) && !isOpen(child)) {
                steps.add(step(child));
            }
        }
    }

    /** Whether what stands behind a branch goes on whatever becomes of the branch. */
    private static boolean isOpen(RuleConditionElement element) {
        return element instanceof ConditionalBranch branch && !Branches.mayBreak(branch);
    }

    /** The engine begins a rule that asks for no fact at first with one of its own. */
    private static boolean isInitial(Pattern pattern) {
        return pattern.getObjectType().getClassName().startsWith("org.drools.");
    }

    /** Where the engine begins with a fact of its own, its place in the rows. */
    private static OptionalInt initialPlace(GroupElement alternative) {
        return alternative.getChildren().stream().limit(1)
                .filter(child -> child instanceof Pattern pattern && isInitial(pattern))
                .mapToInt(child -> ((Pattern) child).getTupleIndex()).findFirst();
    }

    /** The row with which the conditions of an alternative begin, before any fact. */
    static Row start(RuleTerminalNode alternative, InternalFactHandle initial) {
        return start(alternative.getSubRule(), initial);
    }

    /** The same for a query, which begins with what it is asked. */
    static Row start(GroupElement alternative, InternalFactHandle initial) {
        OptionalInt place = initialPlace(alternative);
        return place.isPresent() ? Row.EMPTY.with(place.getAsInt(), initial) : Row.EMPTY;
    }

    private Step step(RuleConditionElement element) {
        Map<RuleConditionElement, PatternSyntax> written = new IdentityHashMap<>();
        Map<Pattern, PatternSyntax> patterns = new IdentityHashMap<>();
        Map<Pattern, List<Integer>> places = new IdentityHashMap<>();
        Step bare = new Step(element, unknown(), patterns, Map.of(), bindings);
        int first = nextPattern;
        for (RuleConditionElement leaf : bare.leaves()) {
            PatternSyntax found = leaf instanceof QueryElement query ? called(query) : next((Pattern) leaf);
            if (found != null) {
                written.put(leaf, found);
            }
            if (found != null && leaf instanceof Pattern pattern) {
                patterns.put(pattern, found);
                places.put(pattern, found.places(expressions(pattern)));
            }
        }
        List<PatternSyntax> inside = bare.inside().stream().map(written::get).filter(Objects::nonNull).toList();
        boolean complete = !inside.isEmpty() && inside.size() == bare.inside().size();
        return new Step(element, condition(element, inside, complete, first), patterns, places, bindings);
    }

    private Condition condition(RuleConditionElement element, List<PatternSyntax> written, boolean complete,
            int first) {
        boolean isEval = element instanceof EvalCondition || element instanceof ConditionalBranch;
        if (isEval && nextEval < syntax.evals().size()) {
            return syntax.evals().get(nextEval++);
        }
        Condition whole = written.isEmpty() ? null : written.get(0).whole();
        if (whole == null && !complete && !(element instanceof Pattern)) {
            whole = wholeFrom(first);
        }
        if (whole != null) {
            return new Condition(whole.kind(), whole.text(), whole.span(), constraints(written));
        } else if (!complete) {
            return unknown();
        }
        String texts = written.stream().map(PatternSyntax::text).collect(Collectors.joining(" and "));
        String bracketed = written.size() > 1 ? "( " + texts + " )" : texts;
        Condition.Kind kind = kind(element);
        String text = kind == Condition.Kind.NOT
                ? "not " + bracketed
                : kind == Condition.Kind.EXISTS ? "exists " + bracketed : texts;
        return new Condition(kind, text, written.get(0).span(), constraints(written));
    }

    /** Of a condition whose patterns the engine has turned into others, what the author wrote. */
    private @Nullable Condition wholeFrom(int first) {
        List<PatternSyntax> ahead = syntax.patterns().subList(first, syntax.patterns().size());
        Condition whole = ahead.stream().map(PatternSyntax::whole).filter(Objects::nonNull).findFirst().orElse(null);
        for (int i = first; i < syntax.patterns().size() && whole != null; i++) {
            nextPattern = syntax.patterns().get(i).whole() == whole ? Math.max(nextPattern, i + 1) : nextPattern;
        }
        return whole;
    }

    private static List<Constraint> constraints(List<PatternSyntax> written) {
        return written.stream().flatMap(pattern -> pattern.constraints().stream()).toList();
    }

    private @Nullable PatternSyntax called(QueryElement query) {
        for (int i = nextPattern; i < syntax.patterns().size(); i++) {
            PatternSyntax written = syntax.patterns().get(i);
            if (written.type().equals(query.getQueryName())) {
                nextPattern = i + 1;
                return written;
            }
        }
        return null;
    }

    private static Condition.Kind kind(RuleConditionElement element) {
        if (element instanceof GroupElement group) {
            return group.isNot()
                    ? Condition.Kind.NOT
                    : group.isExists() ? Condition.Kind.EXISTS : Condition.Kind.OTHER;
        }
        return element instanceof Pattern pattern && pattern.getSource() == null
                ? Condition.Kind.FACT
                : Condition.Kind.OTHER;
    }

    private Condition unknown() {
        return new Condition(Condition.Kind.OTHER, "", rule, List.of());
    }

    /** Alternatives leave out patterns of the others, so some are skipped. */
    private @Nullable PatternSyntax next(Pattern pattern) {
        PatternSyntax literally = next(pattern, Steps::saysTheSame);
        PatternSyntax found = literally != null ? literally : next(pattern, Steps::asksForTheSame);
        return found != null && found.isPositional() ? found.naming(expressions(pattern)) : found;
    }

    private @Nullable PatternSyntax next(Pattern pattern, BiPredicate<PatternSyntax, Pattern> alike) {
        for (int i = nextPattern; i < syntax.patterns().size(); i++) {
            PatternSyntax written = syntax.patterns().get(i);
            if (fits(written, pattern) && alike.test(written, pattern)) {
                nextPattern = i + 1;
                return written;
            }
        }
        return null;
    }

    private static boolean fits(PatternSyntax written, Pattern pattern) {
        String type = pattern.getObjectType() instanceof ClassObjectType known
                ? known.getClassName()
                : pattern.getObjectType().getClassName();
        String variable = pattern.getDeclaration() == null ? null : pattern.getDeclaration().getIdentifier();
        boolean sameType = type.equals(written.type()) || type.endsWith("." + written.type())
                || type.endsWith("$" + written.type());
        boolean sameVariable = written.variable() == null || written.variable().equals(variable);
        return sameType && sameVariable;
    }

    /** Of patterns of one type in several alternatives, the one with the constraints' words. */
    private static boolean saysTheSame(PatternSyntax written, Pattern pattern) {
        String all = written.constraints().stream().map(Constraint::text).collect(Collectors.joining(" "));
        return expressions(pattern).stream().allMatch(
                expression -> List.of(expression.split("[^\\p{L}\\p{N}_$]+")).stream().allMatch(all::contains));
    }

    /** The engine says comparisons of dates in words of its own; what it asks for keeps its name. */
    private static boolean asksForTheSame(PatternSyntax written, Pattern pattern) {
        String all = written.constraints().stream().map(Constraint::text).collect(Collectors.joining(" "));
        return written.isPositional() || expressions(pattern).stream()
                .allMatch(expression -> all.contains(expression.strip().split("[^\\p{L}\\p{N}_$]", 2)[0]));
    }

    /** What the engine made of a pattern's constraints, in its own words. */
    static List<String> expressions(Pattern pattern) {
        return pattern.getConstraints().stream()
                .map(constraint -> constraint instanceof MVELConstraint mvel ? mvel.getExpression() : "").toList();
    }
}
