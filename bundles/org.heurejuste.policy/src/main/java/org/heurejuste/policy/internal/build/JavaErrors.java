package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.build.JavaProblem.Sort;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.Proposals;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;

/** Says what the Java compiler objects to in a consequence or in a function, at the place where its author wrote it. */
final class JavaErrors {

    private static final Set<String> ACTIONS = Set.of("insert", "insertLogical", "update", "modify", "delete",
            "retract");

    private final ParsedRules file;
    private final Types types;
    private final Findings findings;
    private final Block block;
    private final int codeStart;
    private final int firstLine;
    private final Map<String, Integer> reported = new HashMap<>();

    /**
     * The problems of a piece of code.
     *
     * @param codeStart where the code starts in the rule text
     * @param firstLine the line of the generated class in which its first word stands
     */
    JavaErrors(ParsedRules file, Types types, Findings findings, Block block, int codeStart, int firstLine) {
        this.file = file;
        this.types = types;
        this.findings = findings;
        this.block = block;
        this.codeStart = codeStart;
        this.firstLine = firstLine;
    }

    /** Reports problems, except those about names that have been reported elsewhere. */
    void report(List<JavaProblem> problems, Set<String> silent) {
        List<JavaProblem> sorted = problems.stream().filter(p -> p.sort() != Sort.FOLLOWS && !silent.contains(p.word()))
                .sorted(Comparator.comparingInt(JavaProblem::start)).toList();
        Optional<JavaProblem> syntax = sorted.stream().filter(p -> p.sort() == Sort.SYNTAX).findFirst();
        if (syntax.isPresent()) {
            report(syntax.get());
        } else {
            Set<String> said = new LinkedHashSet<>();
            sorted.stream().filter(p -> !names(p.sort()) || said.add(first(p.word()))).forEach(this::report);
        }
    }

    private static boolean names(Sort sort) {
        return sort == Sort.UNKNOWN_NAME || sort == Sort.UNKNOWN_TYPE;
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 || Character.isLowerCase(name.charAt(0)) ? name : name.substring(0, dot);
    }

    private void report(JavaProblem problem) {
        int line = file.text().lines().line(firstWord()) + Math.max(0, problem.line() - firstLine);
        SourceSpan span = problem.sort() == Sort.MISSING_SEMICOLON ? endOf(line) : word(line, problem);
        switch (problem.sort()) {
            case UNKNOWN_NAME -> unknownName(span, problem);
            case UNKNOWN_TYPE -> proposals().unknownType(span, first(problem.word()));
            case UNKNOWN_METHOD -> unknownMethod(span, problem);
            case UNKNOWN_FIELD -> unknownValue(span, line, problem);
            case WRONG_CONSTRUCTION -> wrongConstruction(span, problem);
            default -> findings.add(problem.sort().code, problem.sort().key, span, problem.words().toArray());
        }
    }

    /** The compiler sees comments too. */
    private int firstWord() {
        int start = codeStart;
        while (start < block.end() && Character.isWhitespace(file.text().drl().charAt(start))) {
            start++;
        }
        return start;
    }

    private SourceSpan endOf(int line) {
        int start = file.text().lines().start(line);
        Token last = null;
        for (Token token : file.tokens().list()) {
            boolean code = token.start() >= Math.max(start, codeStart) && token.start() < block.end() - "end".length();
            last = code && file.text().lines().line(token.start()) == line ? token : last;
        }
        return last == null ? file.span(start, start) : file.span(last.start(), last.end());
    }

    /** The problem's word in its line; the next one where the same was reported in that line before. */
    private SourceSpan word(int line, JavaProblem problem) {
        List<Token> inLine = inLine(line);
        String word = problem.sort() == Sort.WRONG_KIND || problem.sort() == Sort.NO_ANSWER
                ? ""
                : simple(problem.word());
        List<Token> fitting = inLine.stream().filter(t -> t.in(file.tokens().text()).equals(word)).toList();
        int index = reported.merge(line + word, 1, Integer::sum) - 1;
        if (fitting.isEmpty()) {
            return whole(inLine, line);
        }
        Token token = fitting.get(Math.min(index, fitting.size() - 1));
        return file.span(token.start(), token.end());
    }

    private List<Token> inLine(int line) {
        List<Token> found = new ArrayList<>();
        for (Token token : file.tokens().list()) {
            boolean code = token.start() >= codeStart && token.start() < block.end();
            if (code && file.text().lines().line(token.start()) == line) {
                found.add(token);
            }
        }
        return found;
    }

    private SourceSpan whole(List<Token> tokens, int line) {
        boolean end = !tokens.isEmpty() && tokens.get(tokens.size() - 1).in(file.tokens().text()).equals("end");
        List<Token> code = end ? tokens.subList(0, tokens.size() - 1) : tokens;
        return code.isEmpty()
                ? file.text().origin().span(file.text().lines().start(line), file.text().lines().text(line).length())
                : file.span(code.get(0).start(), code.get(code.size() - 1).end());
    }

    private static String simple(String name) {
        return name
                .substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) == 0 ? 0 : name.lastIndexOf('.') + 1);
    }

    private void unknownName(SourceSpan span, JavaProblem problem) {
        String name = problem.word();
        if (Character.isUpperCase(name.charAt(0))) {
            proposals().unknownType(span, name);
        } else {
            proposals().unknown(name.startsWith("$") ? PolicyCode.UNBOUND_VARIABLE : PolicyCode.UNKNOWN_NAME, span,
                    name, variables());
        }
    }

    private Proposals proposals() {
        return new Proposals(types, file.packageName(), findings);
    }

    private Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < file.tokens().list().size(); i++) {
            Token token = file.tokens().list().get(i);
            if (block.contains(token.start()) && token.kind() == Token.Kind.WORD
                    && file.tokens().isSymbol(i + 1, ':')) {
                names.add(file.tokens().word(i));
            }
        }
        return names;
    }

    private void unknownMethod(SourceSpan span, JavaProblem problem) {
        String type = simple(problem.words().get(2));
        if (type.startsWith("Rule_") || type.startsWith("Query_")
                || block.kind() == Block.Kind.FUNCTION && isOwnClass(type)) {
            Set<String> known = new LinkedHashSet<>(types.functions(file.packageName()));
            known.addAll(ACTIONS);
            proposals().unknown(PolicyCode.UNKNOWN_FUNCTION, span, problem.word(), known);
        } else {
            proposals().unknownMember(PolicyCode.UNKNOWN_METHOD, span, problem.word(), owner(type));
        }
    }

    private boolean isOwnClass(String type) {
        return type.equalsIgnoreCase(block.name());
    }

    private Kind owner(String type) {
        return types.find(file.packageName(), type).orElse(Kind.UNKNOWN);
    }

    /** The compiler does not say of which type a value is missing; the word before the dot does. */
    private void unknownValue(SourceSpan span, int line, JavaProblem problem) {
        List<Token> inLine = inLine(line);
        for (int i = 2; i < inLine.size(); i++) {
            if (inLine.get(i).in(file.tokens().text()).equals(problem.word())) {
                String type = inLine.get(i - 2).in(file.tokens().text());
                Kind kind = types.find(file.packageName(), type).orElse(Kind.UNKNOWN);
                if (kind instanceof Kind.Choice) {
                    proposals().unknownMember(PolicyCode.UNKNOWN_VALUE, span, problem.word(),
                            new Kind.TypeItself(kind));
                    return;
                }
            }
        }
        findings.add(PolicyCode.UNKNOWN_NAME, "unknown-name.far", span, problem.word());
    }

    private void wrongConstruction(SourceSpan span, JavaProblem problem) {
        Kind kind = types.find(file.packageName(), simple(problem.word())).orElse(Kind.UNKNOWN);
        Set<String> fields = kind instanceof Kind.Declared declared
                ? types.fields(declared).map(Map::keySet).orElse(Set.of())
                : Set.of();
        if (fields.isEmpty()) {
            findings.add(PolicyCode.WRONG_ARGUMENTS, "wrong-arguments.new", span, simple(problem.word()),
                    problem.words().get(1));
        } else {
            findings.add(PolicyCode.WRONG_ARGUMENTS, "wrong-arguments.fields", span, simple(problem.word()),
                    problem.words().get(1), Findings.list(fields));
        }
    }
}
