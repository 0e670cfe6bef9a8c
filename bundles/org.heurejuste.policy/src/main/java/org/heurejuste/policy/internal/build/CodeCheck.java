package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.PolicyCheck;
import org.heurejuste.policy.internal.check.Suspects;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.Tokens;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;
import org.kie.memorycompiler.CompilationProblem;

/**
 * Checks the Java of single consequences and functions with the engine's own compiler, against stubs of what the policy declares:
 * the same findings at the same places as when the whole policy is compiled, in a fraction of the time. Not for several threads.
 */
public final class CodeCheck {

    private static final int AT_ONCE = 200;

    private final Types types;
    private final Stubs stubs;
    private final JavaCompilation compiler;
    private final boolean usable;
    private int number;

    /**
     * A piece of code, with what is needed to say what is wrong with it.
     *
     * @param frame the source before it, up to the opening of a class without a name
     * @param className the simple name of the class, or empty for one among many
     * @param members the opening of the class, and what stands in it before its method
     * @param method the head of the method that holds the code
     * @param code the code, as Java
     * @param unknown the variables of which no kind is known
     * @param silent words that were reported elsewhere
     * @param inherits whether there may be variables that this statement does not bind
     * @param errors reports problems
     */
    public record Code(String frame, String className, String members, String method, String code,
            Set<String> unknown, Set<String> silent, boolean inherits, Report errors) {
    }

    /** Reports problems of a piece of code whose first line in the source is known. */
    @FunctionalInterface
    interface Report {
        void problems(int firstLine, List<JavaProblem> problems, Set<String> silent);
    }

    /**
     * Makes stubs.
     *
     * @param declarations what the policy declares, checked
     * @param types what its names mean
     * @param classes knows KIE, and the Java classes that rules may use
     */
    public CodeCheck(List<ParsedRules> declarations, Types types, ClassLoader classes) {
        this.types = types;
        this.stubs = new Stubs(declarations, types);
        this.compiler = new JavaCompilation(classes);
        this.usable = compiler.keep(stubs.sources()).isEmpty();
    }

    /**
     * The code of a statement that can be judged by itself.
     *
     * @param statement the statement, a rule text of its own
     * @param variables what the consequence of each rule sees
     * @param suspects what has been reported so far
     * @param findings receives what {@link #check} finds
     * @return its consequences, or a function's body; none where an earlier finding leaves nothing to say
     */
    public List<Code> of(ParsedRules statement, Map<RuleDescr, Map<String, Kind>> variables, Suspects suspects,
            Findings findings) {
        List<Code> codes = new ArrayList<>();
        if (usable) {
            statement.descr().getRules().stream().filter(rule -> variables.containsKey(rule) && isJava(statement, rule))
                    .filter(rule -> !PolicyCheck.isSuspect(statement, rule, suspects))
                    .forEach(rule -> consequences(statement, rule, variables.getOrDefault(rule, Map.of()), suspects,
                            findings, codes));
            statement.descr().getFunctions().stream()
                    .forEach(function -> function(statement, function, suspects, findings, codes));
        }
        return codes;
    }

    private static boolean isJava(ParsedRules statement, RuleDescr rule) {
        AttributeDescr own = rule.getAttributes().get("dialect");
        return own != null
                ? own.getValue().equals("java")
                : statement.descr().getAttributes().stream().noneMatch(a -> a.getName().equals("dialect")
                        && !a.getValue().equals("java"));
    }

    private void consequences(ParsedRules statement, RuleDescr rule, Map<String, Kind> variables, Suspects suspects,
            Findings findings, List<Code> codes) {
        Block block = statement.block(rule.getStartCharacter()).orElse(null);
        if (block == null || block.consequence() < 0) {
            return;
        }
        Set<String> unknown = variables.keySet().stream().filter(name -> Stubs.isUnknown(variables.get(name)))
                .collect(Collectors.toSet());
        for (Stretch part : parts(statement.tokens(), block)) {
            String code = statement.text().drl().substring(part.start(), part.end()).stripLeading();
            String method = "(" + parameters(code, variables) + ") throws Exception {";
            codes.add(new Code(stubs.head(statement.packageName()) + " import static " + Stubs.ACTIONS + ".*;", "",
                    " extends " + Stubs.FUNCTIONS + " { " + globals(statement), method, ConsequenceSource.of(code),
                    unknown, suspects.lost(rule), rule.getParentName() != null,
                    (line, problems, silent) -> new JavaErrors(statement, types, findings, block, part.start(), line)
                            .report(problems, silent)));
        }
    }

    private record Stretch(int start, int end) {
    }

    /** The consequence, and those with names behind it. */
    private static List<Stretch> parts(Tokens tokens, Block block) {
        List<Stretch> parts = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < tokens.list().size(); i++) {
            int at = tokens.list().get(i).start();
            boolean named = tokens.isWord(i, "then") && tokens.isSymbol(i + 1, '[') && tokens.isSymbol(i + 3, ']');
            if (at == block.consequence() || at > block.consequence() && named && tokens.startsLine(i)) {
                if (start >= 0) {
                    parts.add(new Stretch(start, at));
                }
                start = named ? tokens.list().get(i + 3).end() : at + "then".length();
            }
        }
        parts.add(new Stretch(start, Math.max(start, block.end() - "end".length())));
        return parts;
    }

    private static String parameters(String code, Map<String, Kind> variables) {
        Tokens tokens = Tokens.of(code);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.list().size(); i++) {
            words.add(tokens.word(i));
        }
        return variables.entrySet().stream().filter(variable -> words.contains(variable.getKey()))
                .map(variable -> Stubs.java(variable.getValue()) + " " + variable.getKey())
                .collect(Collectors.joining(", "));
    }

    private String globals(ParsedRules statement) {
        return types.globals(statement.packageName()).entrySet().stream()
                .map(global -> "static " + global.getValue() + " " + global.getKey() + "; ")
                .collect(Collectors.joining());
    }

    private void function(ParsedRules statement, FunctionDescr function, Suspects suspects, Findings findings,
            List<Code> codes) {
        Block block = statement.block(function.getStartCharacter()).orElse(null);
        if (block == null || PolicyCheck.mentions(statement, block, suspects)) {
            return;
        }
        String drl = statement.text().drl();
        int body = drl.indexOf('{', block.nameEnd()) + 1;
        String code = drl.substring(body, Math.max(body, block.end() - 1)).stripLeading();
        String name = function.getName().substring(0, 1).toUpperCase(Locale.ROOT) + function.getName().substring(1);
        codes.add(new Code(stubs.head(statement.packageName()), name, " extends " + Stubs.FUNCTIONS + " { ",
                "public static " + Stubs.signature(function) + " {", code, Set.of(), Set.of(), false,
                (line, problems, silent) -> new JavaErrors(statement, types, findings, block, body, line)
                        .report(problems, silent)));
    }

    /**
     * Compiles code, and reports what is wrong with it to the findings that it was made for.
     *
     * @param codes the pieces
     * @param cancelled whether the answer is no longer wanted
     * @throws CancellationException if cancelled
     */
    public void check(List<Code> codes, BooleanSupplier cancelled) {
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            compile(codes.subList(from, Math.min(codes.size(), from + AT_ONCE)));
        }
    }

    /** Together as far as that goes: a mistake of form may make the compiler misunderstand what follows it. */
    private void compile(List<Code> codes) {
        List<CodeClass> together = classes(codes);
        List<CodeClass> broken = new ArrayList<>();
        judge(together).forEach((made, problems) -> {
            boolean alone = made.codes().size() > 1 && problems.stream().anyMatch(CodeCheck::isOfForm);
            if (alone) {
                broken.add(made);
            } else {
                made.report(problems);
            }
        });
        List<CodeClass> single = new ArrayList<>();
        broken.forEach(made -> made.codes().forEach(code -> single.add(new CodeClass(number++, List.of(code)))));
        judge(single).forEach(CodeClass::report);
    }

    private List<CodeClass> classes(List<Code> codes) {
        Map<String, List<Code>> alike = new LinkedHashMap<>();
        for (Code code : codes) {
            String key = code.className().isEmpty() ? code.frame() + code.members() : code.frame() + code.method();
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(code);
        }
        return alike.values().stream().map(list -> new CodeClass(number++, list)).toList();
    }

    private Map<CodeClass, List<CompilationProblem>> judge(List<CodeClass> classes) {
        Map<String, String> sources = new LinkedHashMap<>();
        classes.forEach(made -> sources.put(made.name(), made.source()));
        Map<String, List<CompilationProblem>> problems = new HashMap<>();
        if (!sources.isEmpty()) {
            compiler.judge(sources).forEach(problem -> problems
                    .computeIfAbsent(problem.getFileName(), file -> new ArrayList<>()).add(problem));
        }
        Map<CodeClass, List<CompilationProblem>> found = new LinkedHashMap<>();
        classes.forEach(made -> found.put(made,
                problems.getOrDefault(JavaCompilation.path(made.name()), List.of())));
        return found;
    }

    private static boolean isOfForm(CompilationProblem problem) {
        JavaProblem.Sort sort = JavaProblem.of(problem.getMessage(), 1, 0).sort();
        return sort == JavaProblem.Sort.SYNTAX || sort == JavaProblem.Sort.MISSING_SEMICOLON
                || sort == JavaProblem.Sort.OTHER;
    }
}
