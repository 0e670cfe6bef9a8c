package org.heurejuste.policy.internal.drl;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final Pattern MADE = Pattern.compile("new\\s+([\\w.]+)\\s*(\\(.*\\))",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
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
        Set<String> declared = files.stream().flatMap(file -> file.descr().getTypeDeclarations().stream())
                .map(TypeDeclarationDescr::getTypeName).collect(Collectors.toSet());
        return files.stream().flatMap(file -> file.descr().getRules().stream())
                .allMatch(rule -> onlyInserts(rule, declared));
    }

    /**
     * Whether a rule's consequence does no more with the engine than to insert new facts at its end.
     *
     * @param rule the rule, not yet given to the engine
     * @param declaredTypes the names of the types that the policy declares
     * @return whether that is certain
     */
    public static boolean onlyInserts(RuleDescr rule, Collection<String> declaredTypes) {
        return texts(rule).allMatch(new Consequences(declaredTypes)::onlyInserts);
    }

    /**
     * The types of the facts that a rule inserts.
     *
     * @param rule a rule that only inserts new facts, as {@link #onlyInserts} tells
     * @return their simple names, or empty where they cannot be told
     */
    public static Optional<Set<String>> made(RuleDescr rule) {
        Set<String> made = new HashSet<>();
        for (String text : texts(rule).toList()) {
            for (String statement : STRING_OR_COMMENT.matcher(text).replaceAll(" ").split(";")) {
                Matcher insert = INSERT.matcher(statement.strip());
                Matcher type = MADE.matcher(insert.matches() ? insert.group(1).strip() : "");
                if (INSERT_WORD.matcher(statement).find() && !(type.matches() && isOneCall(type.group(2)))) {
                    return Optional.empty();
                } else if (type.matches()) {
                    made.add(type.group(1).substring(type.group(1).lastIndexOf('.') + 1));
                }
            }
        }
        return Optional.of(made);
    }

    /** Whether the first parenthesis is closed by the last, so that it is the made fact that is inserted and nothing of it. */
    private static boolean isOneCall(String arguments) {
        int open = 0;
        for (int i = 0; i < arguments.length(); i++) {
            open += arguments.charAt(i) == '(' ? 1 : arguments.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i == arguments.length() - 1;
            }
        }
        return false;
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
