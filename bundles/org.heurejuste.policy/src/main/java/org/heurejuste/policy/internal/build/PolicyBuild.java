package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;

/**
 * Builds the rules of a policy. There are rules on which the engine fails altogether instead of objecting to them; they are found
 * by halving, as the engine does not tell which they are.
 */
public final class PolicyBuild {

    private static final int MOST_CULPRITS = 5;

    private final Supplier<List<ParsedRules>> reader;
    private final ClassLoader classes;
    private final Findings findings;
    private final List<String> culprits = new ArrayList<>();

    /**
     * A build.
     *
     * @param reader reads and checks the files anew, as the engine uses up their descriptors
     * @param classes knows KIE, and the Java classes that rules may use
     * @param findings receives the rules on which the engine fails
     */
    public PolicyBuild(Supplier<List<ParsedRules>> reader, ClassLoader classes, Findings findings) {
        this.reader = reader;
        this.classes = classes;
        this.findings = findings;
    }

    /**
     * Builds files.
     *
     * @param files the files, read and checked
     * @return the build, or empty where the engine fails and it cannot be told on what
     */
    public Optional<RuleBaseBuild> of(List<ParsedRules> files) {
        Optional<RuleBaseBuild> build = attempt(files);
        while (build.isEmpty() && culprits.size() < MOST_CULPRITS && findCulprit()) {
            build = attempt(without(reader.get(), culprits));
        }
        if (build.isEmpty() && culprits.isEmpty() && !files.isEmpty()) {
            findings.add(PolicyCode.REFUSED, files.get(0).text().origin().span(0, 0));
        }
        return build;
    }

    private Optional<RuleBaseBuild> attempt(List<ParsedRules> files) {
        try {
            return Optional.of(RuleBaseBuild.of(files, classes));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private boolean findCulprit() {
        List<String> rules = new ArrayList<>();
        reader.get().forEach(file -> file.descr().getRules().forEach(rule -> rules.add(key(file, rule))));
        rules.removeAll(culprits);
        if (attempt(without(reader.get(), join(culprits, rules))).isEmpty()) {
            return false;
        }
        List<String> left = rules;
        while (left.size() > 1) {
            List<String> half = left.subList(0, left.size() / 2);
            left = fails(half, rules) ? half : left.subList(left.size() / 2, left.size());
        }
        return !left.isEmpty() && report(left.get(0));
    }

    /** Whether the engine fails where of all rules these alone are there. */
    private boolean fails(List<String> these, List<String> all) {
        List<String> others = new ArrayList<>(all);
        others.removeAll(these);
        return attempt(without(reader.get(), join(culprits, others))).isEmpty();
    }

    private static List<String> join(List<String> a, List<String> b) {
        List<String> joined = new ArrayList<>(a);
        joined.addAll(b);
        return joined;
    }

    private boolean report(String culprit) {
        culprits.add(culprit);
        for (ParsedRules file : reader.get()) {
            for (RuleDescr rule : file.descr().getRules()) {
                Block block = file.block(rule.getStartCharacter()).orElse(null);
                if (block != null && key(file, rule).equals(culprit)) {
                    findings.add(PolicyCode.REFUSED, "refused.rule", file.name(block), block.name());
                }
            }
        }
        return true;
    }

    private static List<ParsedRules> without(List<ParsedRules> files, List<String> rules) {
        java.util.Set<String> unwanted = new java.util.HashSet<>(rules);
        for (ParsedRules file : files) {
            PackageDescr descr = file.descr();
            descr.getRules().removeIf(rule -> unwanted.contains(key(file, rule)));
        }
        return files;
    }

    private static String key(ParsedRules file, RuleDescr rule) {
        return file.text().file().path() + '\n' + rule.getStartCharacter();
    }
}
