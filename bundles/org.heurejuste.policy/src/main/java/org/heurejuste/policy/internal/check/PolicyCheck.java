package org.heurejuste.policy.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.Token;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** Checks what the engine does not check or says badly, and leaves to it only what is sound so far. */
public final class PolicyCheck {

    private PolicyCheck() {}

    /**
     * Checks the rule files of a policy. Their descriptors change: what is reported here is taken out.
     *
     * @param files the files
     * @param vocabulary what they declare
     * @param types what their names mean
     * @param findings receives what is wrong
     * @return what the engine must not be trusted about any more
     */
    public static Suspects check(List<ParsedRules> files, Vocabulary vocabulary, Types types, Findings findings) {
        return check(files, vocabulary, types, findings, () -> {});
    }

    /**
     * Checks all files. Their descriptors change: what is reported here is taken out, so that the engine does not report it again.
     *
     * @param files the files
     * @param vocabulary what they declare
     * @param types what their names mean
     * @param findings receives what is wrong
     * @param pause called before the rules of each file are checked; may throw, where nobody wants to know any more
     * @return what the engine must not be trusted about any more
     */
    public static Suspects check(List<ParsedRules> files, Vocabulary vocabulary, Types types, Findings findings,
            Runnable pause) {
        Suspects suspects = new Suspects();
        DeclarationCheck declarations = new DeclarationCheck(types, vocabulary, findings, suspects);
        files.forEach(declarations::check);
        RuleCheck rules = new RuleCheck(types, findings, suspects);
        files.forEach(file -> {
            pause.run();
            rules.check(file);
        });
        files.forEach(file -> types.uncertain(file.packageName())
                .forEach(word -> suspects.distrust(file.packageName(), word)));
        files.forEach(file -> removeFunctions(file, suspects));
        files.forEach(file -> file.descr().getRules().removeIf(rule -> isSuspect(file, rule, suspects)));
        return suspects;
    }

    /**
     * Checks declarations, each of which is a rule text of its own. Their descriptors change: what is reported here is taken out.
     *
     * @param files the declarations
     * @param vocabulary what they declare
     * @param types what their names mean
     * @param findings receives what is wrong, for each declaration in the order of the files
     * @param suspects takes note of broken words
     */
    public static void declarations(List<ParsedRules> files, Vocabulary vocabulary, Types types,
            List<Findings> findings, Suspects suspects) {
        for (int i = 0; i < files.size(); i++) {
            new DeclarationCheck(types, vocabulary, findings.get(i), suspects).check(files.get(i));
        }
        files.stream().map(ParsedRules::packageName).distinct().forEach(
                name -> types.uncertain(name).forEach(word -> suspects.distrust(name, word)));
    }

    /**
     * Checks the rules and queries of a rule text against what is known.
     *
     * @param file the rule text
     * @param types what names mean
     * @param findings receives what is wrong
     * @param suspects takes note of what must not be reported again
     * @return the variables that the consequence of each rule sees; those of kinds that cannot be told are unknown
     */
    public static Map<RuleDescr, Map<String, Kind>> rules(ParsedRules file, Types types, Findings findings,
            Suspects suspects) {
        return new RuleCheck(types, findings, suspects).check(file);
    }

    /** A function that uses a broken word is as broken as that word. */
    private static void removeFunctions(ParsedRules file, Suspects suspects) {
        boolean more = true;
        while (more) {
            more = file.descr().getFunctions().removeIf(function -> {
                boolean suspect = file.block(function.getStartCharacter()).filter(b -> mentions(file, b, suspects))
                        .isPresent();
                if (suspect) {
                    suspects.distrust(file.packageName(), function.getName());
                }
                return suspect;
            });
        }
    }

    /**
     * Whether a rule has been reported so far that more about it would say the same again.
     *
     * @param file its rule text
     * @param rule the rule
     * @param suspects what has been reported
     * @return whether the engine should not see it
     */
    public static boolean isSuspect(ParsedRules file, RuleDescr rule, Suspects suspects) {
        return suspects.isExcluded(rule)
                || file.block(rule.getStartCharacter()).filter(b -> mentions(file, b, suspects)).isPresent();
    }

    /**
     * Whether a statement uses a word whose declaration is broken.
     *
     * @param file its rule text
     * @param block the statement
     * @param suspects what has been reported
     * @return whether it does
     */
    public static boolean mentions(ParsedRules file, Block block, Suspects suspects) {
        Set<String> words = suspects.distrusted(file.packageName());
        return !words.isEmpty()
                && file.tokens().list().stream().filter(t -> t.kind() == Token.Kind.WORD && block.contains(t.start()))
                        .anyMatch(t -> isOneOf(words, t.in(file.tokens().text())));
    }

    /** A field's word also hides in the names of the methods that read and write it. */
    private static boolean isOneOf(Set<String> words, String word) {
        Set<String> forms = new HashSet<>(Set.of(word));
        for (String prefix : List.of("get", "set", "is")) {
            if (word.startsWith(prefix) && word.length() > prefix.length()) {
                String rest = word.substring(prefix.length());
                forms.add(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
            }
        }
        return forms.stream().anyMatch(words::contains);
    }
}
