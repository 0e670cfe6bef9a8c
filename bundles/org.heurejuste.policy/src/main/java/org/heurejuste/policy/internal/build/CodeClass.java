package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.internal.build.CodeCheck.Code;
import org.kie.memorycompiler.CompilationProblem;

/** A class that holds pieces of code, each in a method of its own, and finds the piece that a problem belongs to. */
final class CodeClass {

    private record Method(Code code, int start, int end, int line) {
    }

    private final String name;
    private final String source;
    private final List<Method> methods = new ArrayList<>();

    CodeClass(int number, List<Code> codes) {
        Code first = codes.get(0);
        String simple = first.className().isEmpty() ? "Rule_" + number : first.className();
        this.name = packageName(first) + "." + simple;
        StringBuilder text = new StringBuilder(first.frame()).append("\nclass ").append(simple).append(first.members())
                .append('\n');
        int line = lines(text);
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            String head = code.className().isEmpty() ? "static void consequence" + i + code.method() : code.method();
            text.append(head).append('\n');
            int start = text.length();
            text.append(code.code()).append("\n}\n");
            methods.add(new Method(code, start, text.length(), line + 1));
            line += 3 + (int) code.code().chars().filter(c -> c == '\n').count();
        }
        this.source = text.append('}').toString();
    }

    /** The line after the last line end. */
    private static int lines(StringBuilder text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }

    private static String packageName(Code code) {
        String declaration = code.frame().substring("package ".length());
        return declaration.substring(0, declaration.indexOf(';'));
    }

    /** Its qualified name. */
    String name() {
        return name;
    }

    String source() {
        return source;
    }

    List<Code> codes() {
        return methods.stream().map(Method::code).toList();
    }

    /** Tells each piece of code its own problems. */
    void report(List<CompilationProblem> problems) {
        for (Method method : methods) {
            Code code = method.code();
            Uncertain uncertain = new Uncertain(code.code(), code.unknown());
            List<JavaProblem> certain = problems.stream().filter(problem -> belongs(problem, method))
                    .filter(problem -> !uncertain.contains(problem.getStartColumn() - method.start()))
                    .map(problem -> JavaProblem.of(problem.getMessage(), problem.getStartLine(),
                            problem.getStartColumn()))
                    .filter(problem -> !code.inherits() || problem.sort() != JavaProblem.Sort.UNKNOWN_NAME).toList();
            if (!certain.isEmpty()) {
                code.errors().problems(method.line(), certain, code.silent());
            }
        }
    }

    /** What the compiler says of a method's head, as that it returns nothing, is about the code as well. */
    private boolean belongs(CompilationProblem problem, Method method) {
        int head = method.start() - (method.code().className().isEmpty() ? 0 : method.code().method().length() + 1);
        return problem.getStartColumn() >= head && problem.getStartColumn() < method.end();
    }
}
