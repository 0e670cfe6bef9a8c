package org.heurejuste.policy.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.Token;
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
        Suspects suspects = new Suspects();
        DeclarationCheck declarations = new DeclarationCheck(types, vocabulary, findings, suspects);
        files.forEach(declarations::check);
        RuleCheck rules = new RuleCheck(types, findings, suspects);
        files.forEach(rules::check);
        files.forEach(file -> types.uncertain(file.packageName())
                .forEach(word -> suspects.distrust(file.packageName(), word)));
        files.forEach(file -> removeFunctions(file, suspects));
        files.forEach(file -> file.descr().getRules().removeIf(rule -> isSuspect(file, rule, suspects)));
        return suspects;
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

    private static boolean isSuspect(ParsedRules file, RuleDescr rule, Suspects suspects) {
        return suspects.isExcluded(rule)
                || file.block(rule.getStartCharacter()).filter(b -> mentions(file, b, suspects)).isPresent();
    }

    private static boolean mentions(ParsedRules file, Block block, Suspects suspects) {
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
