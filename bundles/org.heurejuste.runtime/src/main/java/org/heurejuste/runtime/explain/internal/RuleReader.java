package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.heurejuste.policy.RuleSource;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.Constraint;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads what authors wrote in the conditions of their rules. */
final class RuleReader {
    private static final Pattern MADE = Pattern.compile("\\bnew\\s+(?:[\\w.]+\\.)?(\\w+)\\s*\\(",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> REFERENCES = List.of("clause", "term");

    private final RuleSource source;
    private final Written written;
    private final Map<String, String> parents;

    private RuleReader(RuleSource source, Written written, Map<String, String> parents) {
        this.source = source;
        this.written = written;
        this.parents = parents;
    }

    /**
     * What authors wrote.
     *
     * @param rules the rules and queries by {@link #key}
     * @param functions the functions
     */
    record Written(Map<String, RuleSyntax> rules, List<Effects.Function> functions) {
    }

    /** The rules of all sources. */
    static Written read(List<RuleSource> sources) {
        Written written = new Written(new HashMap<>(), new ArrayList<>());
        Map<String, String> parents = new HashMap<>();
        Kie.run(() -> sources.forEach(source -> new RuleReader(source, written, parents).read()));
        Map<String, RuleSyntax> own = Map.copyOf(written.rules());
        parents.keySet().forEach(rule -> written.rules().put(rule, inherited(rule, own, parents, new HashSet<>())));
        return written;
    }

    /** A rule with the conditions of the one that it extends before its own. */
    private static RuleSyntax inherited(String rule, Map<String, RuleSyntax> own, Map<String, String> parents,
            Set<String> below) {
        RuleSyntax syntax = own.getOrDefault(rule, RuleSyntax.UNKNOWN);
        String parent = parents.get(rule);
        return parent == null || !below.add(rule) ? syntax : syntax.after(inherited(parent, own, parents, below));
    }

    static String key(String packageName, String name) {
        return packageName + '\n' + name;
    }

    private void read() {
        PackageDescr file = parse();
        if (file != null) {
            file.getRules().forEach(rule -> read(rule, file.getNamespace()));
            file.getFunctions().forEach(function -> written.functions()
                    .add(new Effects.Function(function.getName(), List.copyOf(function.getParameterTypes()))));
        }
    }

    private void read(RuleDescr rule, String packageName) {
        String key = key(packageName, rule.getName());
        written.rules().put(key, syntax(rule));
        if (rule.getParentName() != null) {
            parents.put(key, key(packageName, rule.getParentName()));
        }
    }

    private @Nullable PackageDescr parse() {
        try {
            return new DrlParser(LanguageLevelOption.DRL6).parse(true, source.drl());
        } catch (DroolsParserException e) {
            return null;
        }
    }

    private RuleSyntax syntax(RuleDescr rule) {
        List<PatternSyntax> patterns = new ArrayList<>();
        List<Condition> evals = new ArrayList<>();
        gather(rule.getLhs(), null, patterns, evals);
        Set<String> makes = new LinkedHashSet<>();
        String consequence = rule.getConsequence() + rule.getNamedConsequences().values().stream()
                .map(String::valueOf).collect(Collectors.joining("\n", "\n", ""));
        MADE.matcher(consequence).results().forEach(made -> makes.add(made.group(1)));
        return new RuleSyntax(anchors(rule), patterns, evals, makes, consequence);
    }

    private static List<String> anchors(RuleDescr rule) {
        List<String> anchors = new ArrayList<>();
        for (String reference : REFERENCES) {
            AnnotationDescr annotation = rule.getAnnotation(reference);
            Object named = annotation == null ? null : annotation.getSingleValue();
            for (String name : named == null ? new String[0] : named.toString().split(",")) {
                anchors.add(name.replace("\"", "").trim());
            }
        }
        return anchors;
    }

    private void gather(BaseDescr descr, @Nullable Condition whole, List<PatternSyntax> patterns,
            List<Condition> evals) {
        if (descr instanceof PatternDescr pattern) {
            patterns.add(pattern(pattern, whole));
            if (pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
                gather(accumulate.getInput(), whole, patterns, evals);
            } else if (pattern.getSource() instanceof CollectDescr collect && collect.getInputPattern() != null) {
                gather(collect.getInputPattern(), whole, patterns, evals);
            }
        } else if (descr instanceof EvalDescr eval) {
            SourceSpan span = source.span(Math.max(0, eval.getStartCharacter()), 0);
            evals.add(new Condition(Condition.Kind.OTHER, "eval( " + oneLine(String.valueOf(eval.getContent())) + " )",
                    span, List.of()));
        } else if (descr instanceof ConditionalBranchDescr branch && mayBreak(branch)) {
            evals.add(new Condition(Condition.Kind.BRANCH,
                    "if ( " + oneLine(String.valueOf(branch.getCondition().getContent())) + " )",
                    source.span(Math.max(0, branch.getStartCharacter()), 0), List.of()));
        } else if (descr instanceof ConditionalElementDescr group) {
            Condition outer = whole == null ? whole(descr) : whole;
            group.getDescrs().forEach(child -> gather((BaseDescr) child, outer, patterns, evals));
        }
    }

    private static boolean mayBreak(ConditionalBranchDescr branch) {
        ConditionalBranchDescr other = branch.getElseBranch();
        return branch.getConsequence().isBreaking() || other != null && mayBreak(other);
    }

    /** What quantifies the patterns inside; null where nothing does. */
    private @Nullable Condition whole(BaseDescr descr) {
        Condition.Kind kind = descr instanceof NotDescr
                ? Condition.Kind.NOT
                : descr instanceof ExistsDescr
                        ? Condition.Kind.EXISTS
                        : descr instanceof ForallDescr ? Condition.Kind.ALL : null;
        String text = kind == null ? null : written(descr);
        return kind == null || text == null
                ? null
                : new Condition(kind, text, source.span(Math.max(0, descr.getStartCharacter()), text.length()),
                        List.of());
    }

    private @Nullable String written(BaseDescr descr) {
        int start = descr.getStartCharacter();
        int end = descr.getEndCharacter() + 1;
        boolean known = start >= 0 && start < end && end <= source.drl().length();
        return known ? oneLine(source.drl().substring(start, end)) : null;
    }

    private PatternSyntax pattern(PatternDescr pattern, @Nullable Condition whole) {
        List<Constraint> constraints = new ArrayList<>();
        int from = Math.max(0, pattern.getStartCharacter());
        for (BaseDescr descr : pattern.getDescrs()) {
            if (descr instanceof ExprConstraintDescr expression) {
                int start = place(expression, from);
                constraints.add(new Constraint(oneLine(expression.getExpression()),
                        source.span(start, expression.getExpression().length())));
                from = start + 1;
            }
        }
        int start = Math.max(0, pattern.getStartCharacter());
        return new PatternSyntax(String.valueOf(pattern.getObjectType()), pattern.getIdentifier(), constraints,
                text(pattern, constraints), source.span(start, Math.max(0, pattern.getEndCharacter() + 1 - start)),
                whole, isPositional(pattern));
    }

    private int place(ExprConstraintDescr constraint, int from) {
        String text = constraint.getExpression();
        int start = constraint.getStartCharacter();
        int found = start >= 0 && source.drl().startsWith(text, start) ? start : source.drl().indexOf(text, from);
        return found >= 0 ? found : from;
    }

    private String text(PatternDescr pattern, List<Constraint> constraints) {
        String written = pattern.getSource() != null || pattern.isQuery() || isPositional(pattern)
                ? written(pattern)
                : null;
        if (written != null) {
            return written;
        }
        String variable = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
        String inside = String.join(", ", constraints.stream().map(Constraint::text).toList());
        return variable + pattern.getObjectType() + (inside.isEmpty() ? "()" : "( " + inside + " )");
    }

    private static boolean isPositional(PatternDescr pattern) {
        return !pattern.getPositionalConstraints().isEmpty();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
