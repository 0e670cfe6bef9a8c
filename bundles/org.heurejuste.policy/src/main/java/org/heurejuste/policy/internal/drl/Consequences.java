package org.heurejuste.policy.internal.drl;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * Tells whether consequences use the engine only to insert new facts, as the last thing they do. Then it makes no difference
 * whether the engine takes a fact in at once or when the consequence has ended, nor whether it remembers facts that no rule
 * matches. When in doubt, it says no.
 */
public final class Consequences {
    private static final Pattern STRING_OR_COMMENT = Pattern.compile(
            "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|//[^\\n]*+|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern OTHER_USE = Pattern.compile(
            "\\b(?:modify|update|delete|retract|insertLogical|insertAsync|drools|kcontext|channels|entryPoints|exit)\\b|\\.\\s*insert\\b");
    private static final Pattern INSERT_WORD = Pattern.compile("\\binsert\\b");
    private static final Pattern INSERT = Pattern.compile("insert\\s*\\(\\s*(new\\b.*)\\)", Pattern.DOTALL);
    private static final Pattern GETTER = Pattern.compile("\\.\\s*(?:get|is)\\w*\\s*\\(\\s*\\)");
    private static final Pattern NEW = Pattern.compile("\\bnew\\s+(\\w+)\\s*\\(");
    private static final Pattern CALL_OR_CHANGE = Pattern.compile("\\w\\s*\\(|=|\\+\\+|--|\\bnew\\b");

    private final Set<String> harmless = new HashSet<>(Set.of("BigDecimal"));

    private Consequences(Collection<String> declaredTypes) {
        harmless.addAll(declaredTypes);
    }

    /**
     * Whether every rule's consequence does no more with the engine than to insert new facts at its end.
     *
     * @param files all the files of a policy, not yet given to the engine
     * @return whether that is certain
     */
    public static boolean onlyInsert(List<ParsedRules> files) {
        Consequences consequences = new Consequences(
                files.stream().flatMap(file -> file.descr().getTypeDeclarations().stream())
                        .map(TypeDeclarationDescr::getTypeName).collect(Collectors.toSet()));
        return files.stream().flatMap(file -> file.descr().getRules().stream()).flatMap(Consequences::texts)
                .allMatch(consequences::onlyInserts);
    }

    private static Stream<String> texts(RuleDescr rule) {
        return Stream.concat(Stream.of(rule.getConsequence()), rule.getNamedConsequences().values().stream())
                .map(consequence -> consequence == null ? "" : consequence.toString());
    }

    private boolean onlyInserts(String consequence) {
        String code = STRING_OR_COMMENT.matcher(consequence).replaceAll(" ");
        if (OTHER_USE.matcher(code).find()) {
            return false;
        }
        if (!INSERT_WORD.matcher(code).find()) {
            return true;
        }
        List<String> statements = Stream.of(code.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        return code.indexOf('{') < 0 && insertsAtTheEnd(statements);
    }

    private boolean insertsAtTheEnd(List<String> statements) {
        int inserts = 0;
        for (String statement : statements) {
            if (INSERT_WORD.matcher(statement).find()) {
                if (!INSERT.matcher(statement).matches() || inserts > 0 && !isQuiet(statement)) {
                    return false;
                }
                inserts++;
            } else if (inserts > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a later insert only makes a fact of what is there: it must not change what an earlier one was given. */
    private boolean isQuiet(String statement) {
        String argument = INSERT.matcher(statement).replaceFirst("$1");
        String rest = NEW.matcher(GETTER.matcher(argument).replaceAll(""))
                .replaceAll(made -> harmless.contains(made.group(1)) ? " " : "new (");
        return !CALL_OR_CHANGE.matcher(rest).find();
    }
}
