package org.heurejuste.policy.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.drl.Tokens;
import org.heurejuste.policy.internal.expression.Expression;
import org.heurejuste.policy.internal.expression.ExpressionReader;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;

/**
 * Checks the condition of a rule: that types, fields, values and variables exist, and that comparisons can hold. What is wrong is
 * taken out of the engine's sight, so that the rest of the rule can still be checked by it.
 */
final class ConditionCheck {

    private final ParsedRules file;
    private final Types types;
    private final Findings findings;
    private final Suspects suspects;
    private final RuleDescr rule;
    private final Block block;

    ConditionCheck(ParsedRules file, Types types, Findings findings, Suspects suspects, RuleDescr rule, Block block) {
        this.file = file;
        this.types = types;
        this.findings = findings;
        this.suspects = suspects;
        this.rule = rule;
        this.block = block;
    }

    /** Checks the condition, and tells the variables that the consequence may see. */
    Map<String, Kind> check() {
        Set<String> anywhere = boundAnywhere();
        Scope scope = new Scope(anywhere, rule.getParentName() != null);
        if (rule instanceof QueryDescr query) {
            for (int i = 0; i < query.getParameters().length; i++) {
                scope.bind(query.getParameters()[i],
                        types.find(file.packageName(), query.getParameterTypes()[i]).orElse(Kind.UNKNOWN));
            }
        }
        element(rule.getLhs(), scope);
        anywhere.stream().filter(name -> !scope.binds(name)).forEach(name -> scope.bind(name, Kind.UNKNOWN));
        return scope.kinds();
    }

    private Set<String> boundAnywhere() {
        Tokens tokens = file.tokens();
        Set<String> names = new HashSet<>();
        int behind = tokens.from((block.consequence() >= 0 ? block.consequence() : block.end()) + 1);
        for (int i = tokens.from(block.start()); i < behind; i++) {
            if (tokens.isSymbol(i + 1, ':') && tokens.kind(i) == Token.Kind.WORD) {
                names.add(tokens.word(i));
            }
        }
        return names;
    }

    private void element(BaseDescr descr, Scope scope) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern, scope);
        } else if (descr instanceof OrDescr or) {
            or.getDescrs().forEach(alternative -> alternative(alternative, scope));
        } else if (descr instanceof NotDescr || descr instanceof ExistsDescr || descr instanceof ForallDescr) {
            Scope inner = scope.inner();
            children((ConditionalElementDescr) descr).forEach(child -> element(child, inner));
        } else if (descr instanceof EvalDescr eval) {
            expression(String.valueOf(eval.getContent()), eval.getStartCharacter(), Kind.UNKNOWN, scope);
        } else if (descr instanceof AndDescr and) {
            and.getDescrs().forEach(child -> element(child, scope));
        }
    }

    private void alternative(BaseDescr descr, Scope scope) {
        Scope inner = scope.inner();
        element(descr, inner);
        scope.add(inner);
    }

    private static List<? extends BaseDescr> children(ConditionalElementDescr descr) {
        return descr.getDescrs();
    }

    private void pattern(PatternDescr pattern, Scope scope) {
        source(pattern.getSource(), scope);
        Kind kind = kind(pattern);
        if (pattern.getIdentifier() != null) {
            bind(pattern, kind, scope);
        }
        for (BaseDescr constraint : List.copyOf(pattern.getDescrs())) {
            if (constraint instanceof ExprConstraintDescr expression) {
                boolean named = expression.getType() == ExprConstraintDescr.Type.NAMED
                        && !types.queries(file.packageName())
                                .contains(pattern.getObjectType());
                if (named) {
                    constraint(pattern, expression, kind, scope);
                } else {
                    argument(expression, pattern.getObjectType(), scope);
                }
            }
        }
    }

    /** An argument by position binds a variable that is not bound yet. */
    private void argument(ExprConstraintDescr argument, String query, Scope scope) {
        String name = argument.getExpression().trim();
        if (name.startsWith("$") && name.chars().allMatch(Character::isJavaIdentifierPart) && !scope.binds(name)) {
            boolean placed = argument.getType() == ExprConstraintDescr.Type.POSITIONAL;
            scope.bind(name, placed
                    ? types.queryParameter(file.packageName(), query, argument.getPosition()).orElse(Kind.UNKNOWN)
                    : Kind.UNKNOWN);
        }
    }

    private Kind kind(PatternDescr pattern) {
        String name = pattern.getObjectType();
        boolean made = name == null || pattern.getSource() instanceof AccumulateDescr && "Object".equals(name)
                || pattern.isQuery();
        if (made) {
            return Kind.UNKNOWN;
        }
        return types.find(file.packageName(), name).orElseGet(() -> {
            int start = find(name, pattern.getStartCharacter());
            new Proposals(types, file.packageName(), findings).unknownType(file.span(start, start + name.length()),
                    name);
            suspects.exclude(rule);
            return Kind.UNKNOWN;
        });
    }

    private void bind(PatternDescr pattern, Kind kind, Scope scope) {
        String variable = pattern.getIdentifier();
        if (scope.binds(variable) && !pattern.isUnification()) {
            int start = find(variable, pattern.getStartCharacter());
            findings.add(PolicyCode.DUPLICATE_VARIABLE, file.span(start, start + variable.length()), variable);
            suspects.exclude(rule);
        }
        scope.bind(variable, kind);
    }

    private void constraint(PatternDescr pattern, ExprConstraintDescr constraint, Kind kind, Scope scope) {
        Scope before = scope.inner();
        if (!expression(constraint.getExpression(), place(constraint, pattern), kind, scope)) {
            pattern.removeConstraint(constraint);
            Set<String> lost = new HashSet<>(scope.variables());
            lost.removeAll(before.variables());
            suspects.lose(rule, lost);
        }
    }

    private int place(ExprConstraintDescr constraint, PatternDescr pattern) {
        int start = constraint.getStartCharacter();
        String text = constraint.getExpression();
        boolean exact = start >= 0 && file.text().drl().startsWith(text, start);
        return exact ? start : find(text, Math.max(pattern.getStartCharacter(), start));
    }

    private void source(PatternSourceDescr source, Scope scope) {
        if (source instanceof AccumulateDescr accumulate) {
            accumulate(accumulate, scope);
        } else if (source instanceof CollectDescr collect) {
            element(collect.getInputPattern(), scope.inner());
        } else if (source instanceof FromDescr from && from.getDataSource() != null) {
            expression(from.getExpression(), from.getStartCharacter(), Kind.UNKNOWN, scope);
        }
    }

    private void accumulate(AccumulateDescr accumulate, Scope scope) {
        Scope inner = scope.inner();
        if (accumulate.getInput() != null) {
            element(accumulate.getInput(), inner);
        }
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            for (String parameter : function.getParams()) {
                expression(parameter, accumulate.getStartCharacter(), Kind.UNKNOWN, inner);
            }
            if (function.getBind() != null) {
                scope.bind(function.getBind(), result(function, inner));
            }
        }
    }

    /** A function of that name that the policy imports may make anything. */
    private Kind result(AccumulateDescr.AccumulateFunctionCallDescr function, Scope inner) {
        boolean own = types.functions(file.packageName()).contains(function.getFunction());
        String[] given = function.getParams();
        Kind kind = given.length == 1 ? inner.find(given[0].trim()).orElse(Kind.UNKNOWN) : Kind.UNKNOWN;
        return own ? Kind.UNKNOWN : AccumulateKinds.of(function.getFunction(), kind);
    }

    /** Checks an expression that stands at a place or behind it; false where something was reported. */
    private boolean expression(String text, int start, Kind fact, Scope scope) {
        Optional<Expression> read = ExpressionReader.read(text);
        if (read.isEmpty()) {
            return true;
        }
        int place = find(text, start);
        boolean clean = new ExpressionCheck(types, file.packageName(), scope, fact,
                (offset, length) -> file.text().origin().span(place + offset, length), findings).check(read.get());
        if (!clean && fact instanceof Kind.Unknown) {
            suspects.exclude(rule);
        }
        return clean;
    }

    private int find(String text, int from) {
        int start = Math.max(block.start(), from);
        int found = file.text().drl().indexOf(text, start);
        return found >= 0 && found < block.end() ? found : start;
    }
}
