package org.heurejuste.policy.internal.build;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.drools.compiler.compiler.DescrBuildError;
import org.drools.compiler.compiler.FunctionError;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.Suspects;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.expression.Types;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.jci.CompilationProblem;

/** Turns what the engine objects to into findings. */
public final class EngineErrors {

    /** Behind how many lines of a consequence's method its code starts. */
    private static final int METHOD_HEAD = 4;

    private final List<ParsedRules> files;
    private final Types types;
    private final Suspects suspects;
    private final Findings findings;
    private final Set<String> brokenFunctions = new HashSet<>();

    /**
     * The errors of a build.
     *
     * @param files the files that went into it
     * @param types what their names mean
     * @param suspects what has been reported before
     * @param findings receives the findings
     */
    public EngineErrors(List<ParsedRules> files, Types types, Suspects suspects, Findings findings) {
        this.files = files;
        this.types = types;
        this.suspects = suspects;
        this.findings = findings;
    }

    /**
     * Reports errors.
     *
     * @param errors the engine's errors
     */
    public void report(Iterable<KnowledgeBuilderResult> errors) {
        errors.forEach(error -> {
            if (error instanceof FunctionError function) {
                function(function);
            }
        });
        errors.forEach(error -> {
            if (error instanceof DescrBuildError descr) {
                rule(descr);
            } else if (!(error instanceof FunctionError) && brokenFunctions.isEmpty()) {
                other(error);
            }
        });
    }

    private void function(FunctionError error) {
        brokenFunctions.add(error.getFunctionDescr().getName());
        ParsedRules file = file(error.getResource()).orElse(null);
        Block block = file == null ? null : file.block(error.getFunctionDescr().getStartCharacter()).orElse(null);
        if (block == null) {
            other(error);
            return;
        }
        int body = file.text().drl().indexOf('{', block.nameEnd()) + 1;
        List<JavaProblem> problems = problems(error.getObject());
        if (problems.isEmpty()) {
            findings.add(PolicyCode.CONSEQUENCE, "consequence.function", file.name(block), block.name());
        }
        new JavaErrors(file, types, findings, block, body, error.getFunctionDescr().getOffset() + 1).report(problems,
                Set.of());
    }

    private static List<JavaProblem> problems(Object object) {
        return object instanceof Object[] problems
                ? Arrays.stream(problems).filter(CompilationProblem.class::isInstance)
                        .map(CompilationProblem.class::cast).filter(CompilationProblem::isError).map(JavaProblem::of)
                        .toList()
                : List.of();
    }

    private Optional<ParsedRules> file(org.kie.api.io.Resource resource) {
        String path = resource == null ? null : resource.getSourcePath();
        return files.stream().filter(f -> Objects.equals(f.text().file().path(), path)).findFirst();
    }

    private void rule(DescrBuildError error) {
        RuleDescr rule = error.getDescr() instanceof RuleDescr r
                ? r
                : error.getParentDescr() instanceof RuleDescr r ? r : null;
        ParsedRules file = file(error.getResource()).or(() -> owner(rule)).orElse(null);
        Block block = file == null || rule == null ? null : file.block(rule.getStartCharacter()).orElse(null);
        if (block == null) {
            other(error);
            return;
        }
        List<JavaProblem> problems = problems(error.getObject());
        if (problems.isEmpty() && error.getDescr() instanceof RuleDescr
                && error.getMessage().contains("Expression drools.")) {
            findings.add(PolicyCode.CONSEQUENCE, "consequence.rule", consequence(file, block), block.name());
        } else if (problems.isEmpty()) {
            condition(file, block, rule, error.getDescr());
        } else {
            consequence(file, block, rule, problems);
        }
    }

    private Optional<ParsedRules> owner(RuleDescr rule) {
        return rule == null
                ? Optional.empty()
                : files.stream().filter(f -> f.descr().getRules().contains(rule)).findFirst();
    }

    private static SourceSpan consequence(ParsedRules file, Block block) {
        String code = file.text().drl().substring(block.consequence() + "then".length(), block.end() - "end".length());
        int start = block.consequence() + "then".length() + code.length() - code.stripLeading().length();
        return file.span(start, start + code.strip().length());
    }

    private void consequence(ParsedRules file, Block block, RuleDescr rule, List<JavaProblem> problems) {
        Set<String> silent = new HashSet<>(suspects.lost(rule));
        silent.addAll(brokenFunctions);
        int start = block.consequence() + "then".length();
        int firstLine = rule.getConsequenceOffset() + METHOD_HEAD;
        List<JavaProblem> inCondition = problems.stream()
                .filter(p -> p.line() < firstLine && p.sort() != JavaProblem.Sort.FOLLOWS).toList();
        new JavaErrors(file, types, findings, block, start, firstLine)
                .report(problems.stream().filter(p -> p.line() >= firstLine).toList(), silent);
        if (inCondition.stream().anyMatch(p -> !silent.contains(p.word()))) {
            findings.add(PolicyCode.REFUSED, "refused.condition", file.name(block), block.name());
        }
    }

    /** The engine has no word that an author would know; the pattern or the rule is all that can be told. */
    private void condition(ParsedRules file, Block block, RuleDescr rule, BaseDescr descr) {
        int start = descr.getStartCharacter();
        boolean inside = !(descr instanceof RuleDescr) && start > block.start()
                && descr.getEndCharacter() < block.end();
        if (descr instanceof PatternDescr || inside) {
            findings.add(PolicyCode.REFUSED, "refused.condition", file.span(start, descr.getEndCharacter() + 1),
                    block.name());
        } else if (descr instanceof RuleDescr
                && !findings.hasErrorsIn(file.name(block).path(), file.span(block.start(), block.end()))) {
            findings.add(PolicyCode.REFUSED, "refused.rule", file.name(block), block.name());
        } else if (!(descr instanceof RuleDescr)) {
            findings.add(PolicyCode.REFUSED, "refused.condition", file.name(block), block.name());
        }
    }

    private void other(KnowledgeBuilderResult error) {
        ParsedRules file = file(error.getResource()).orElse(files.get(0));
        int line = error.getLines() == null || error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        int start = file.text().lines().start(line);
        findings.add(PolicyCode.REFUSED, file.text().origin().span(start, file.text().lines().text(line).length()));
    }
}
