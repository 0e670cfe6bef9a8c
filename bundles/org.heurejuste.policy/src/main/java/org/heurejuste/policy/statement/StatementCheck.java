package org.heurejuste.policy.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.ProjectLibraries;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.internal.build.CodeCheck;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.HandbookCheck;
import org.heurejuste.policy.internal.check.PolicyCheck;
import org.heurejuste.policy.internal.check.Suspects;
import org.heurejuste.policy.internal.drl.Lines;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleParser;
import org.heurejuste.policy.internal.drl.RuleText;
import org.heurejuste.policy.internal.drl.RuleTexts;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.internal.vocabulary.VocabularyReader;
import org.heurejuste.policy.kie.ClassBytes;
import org.heurejuste.policy.kie.Kie;

/**
 * Finds what is wrong with the meaning of single statements, by the very checks that compiling the policy makes, but without
 * the rest of the policy: names, kinds of values, attributes, links to the handbook, and the Java of consequences and functions.
 * What only the whole policy tells, such as two rules of one name, is left out. Any thread may ask, one at a time waits for another.
 */
public final class StatementCheck {

    private final Handbook handbook;
    private final ProjectLibraries libraries;
    private final ClassLoader classes;
    private final Map<SourceFile, ParsedRules> tables;
    private final Types types;
    private final Suspects suspects = new Suspects();
    private final Map<Statement, List<Diagnostic>> declarations = new HashMap<>();
    private final CodeCheck code;

    private StatementCheck(List<Statement> declarations, PolicyProject project, ClassLoader classes,
            Map<SourceFile, ParsedRules> known) {
        this.libraries = project.libraries();
        this.classes = classes;
        this.handbook = Handbook.of(project);
        this.tables = project.sources().stream().filter(file -> file.kind() == SourceKind.TABLE).collect(
                Collectors.toMap(file -> file, file -> known.computeIfAbsent(file, StatementCheck::table), (a, b) -> a,
                        LinkedHashMap::new));
        List<Findings> findings = declarations.stream().map(d -> new Findings()).toList();
        List<ParsedRules> files = declarations.stream().map(StatementCheck::parse).toList();
        List<ParsedRules> all = Stream.concat(files.stream(), tables.values().stream()).toList();
        this.types = Types.of(all, classes);
        PolicyCheck.declarations(files, VocabularyReader.read(files), types, findings, suspects);
        this.code = Kie.call(() -> new CodeCheck(all, types, classes));
        for (int i = 0; i < files.size(); i++) {
            this.declarations.put(declarations.get(i), placed(declarations.get(i), findings.get(i)));
        }
    }

    /**
     * Takes note of what is declared.
     *
     * @param declarations every statement of the policy that declares something: imports, globals, types, enums, and of functions and
     *        queries at least what stands before their body
     * @param project the policy, for its handbook and its decision tables
     * @return checks statements against these
     */
    public static StatementCheck against(List<Statement> declarations, PolicyProject project) {
        return new StatementCheck(declarations, project, classes(project), new HashMap<>());
    }

    /**
     * The same for other declarations. Tables that have not changed are not read again.
     *
     * @param changed every statement that declares something
     * @param project the policy, for its handbook and its decision tables
     * @return checks statements against these
     */
    public StatementCheck with(List<Statement> changed, PolicyProject project) {
        ClassLoader used = project.libraries() == libraries ? classes : classes(project);
        return new StatementCheck(changed, project, used, new HashMap<>(tables));
    }

    private static ClassLoader classes(PolicyProject project) {
        return new ClassBytes(Kie.newLoader(project.libraries().loader()));
    }

    /**
     * Checks statements. Of a statement with mistakes of form nothing is said.
     *
     * @param statements the statements; declarations among them must be some of those that this checks against
     * @param cancelled whether the answer is no longer wanted
     * @return the findings on each, in the order of the statements; offsets count from the statement's first character
     * @throws CancellationException if cancelled
     */
    public synchronized List<List<Diagnostic>> check(List<Statement> statements, BooleanSupplier cancelled) {
        List<Findings> found = new ArrayList<>();
        List<CodeCheck.Code> toCompile = new ArrayList<>();
        for (Statement statement : statements) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Findings findings = new Findings();
            found.add(findings);
            if (!declarations.containsKey(statement)) {
                meaning(parse(statement), findings, toCompile);
            }
        }
        Kie.run(() -> code.check(toCompile, cancelled));
        List<List<Diagnostic>> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<Diagnostic> own = placed(statements.get(i), found.get(i));
            all.add(declarations.getOrDefault(statements.get(i), own));
        }
        return List.copyOf(all);
    }

    private void meaning(ParsedRules statement, Findings findings, List<CodeCheck.Code> toCompile) {
        if (statement.broken().isEmpty() || statement.text().isMade()) {
            HandbookCheck.links(handbook, statement, findings);
            Suspects own = suspects.copy();
            Map<RuleDescr, Map<String, Kind>> variables = PolicyCheck.rules(statement, types, findings, own);
            toCompile.addAll(code.of(statement, variables, own, findings));
        }
    }

    /**
     * Checks a file of rules in sentences as a whole.
     *
     * @param project the project with the file and the sentences
     * @param path the file
     * @return the findings, at the lines that their author wrote; none where there is no such file
     */
    public synchronized List<Diagnostic> sentences(PolicyProject project, String path) {
        SourceFile file = project.source(path).orElse(null);
        if (file == null || file.kind() != SourceKind.SENTENCE_RULES) {
            return List.of();
        }
        Findings findings = new Findings();
        ParsedRules rules = RuleParser.parse(RuleTexts.ofSentences(project, file, findings), new Findings());
        List<CodeCheck.Code> toCompile = new ArrayList<>();
        meaning(rules, findings, toCompile);
        Kie.run(() -> code.check(toCompile, () -> false));
        return findings.inReadingOrder();
    }

    private static ParsedRules table(SourceFile file) {
        return RuleParser.parse(RuleTexts.ofTable(file), new Findings());
    }

    private static ParsedRules parse(Statement statement) {
        String drl = statement.drl();
        int head = statement.prefix().length();
        SourceFile file = new SourceFile(statement.path(), SourceKind.RULES, drl.getBytes(StandardCharsets.UTF_8));
        Lines lines = new Lines(drl);
        RuleText text = new RuleText(file, drl, lines,
                (offset, length) -> lines.span(statement.path(), Math.max(head, offset), length));
        return RuleParser.parse(text, new Findings());
    }

    private static List<Diagnostic> placed(Statement statement, Findings findings) {
        int head = statement.prefix().length();
        Lines lines = new Lines(statement.text());
        return findings.inReadingOrder().stream().map(found -> new Diagnostic(found.code(), lines.span(statement.path(),
                found.span().offset() - head, found.span().length()), found.message(), found.help())).toList();
    }
}
