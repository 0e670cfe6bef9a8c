package org.heurejuste.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.internal.build.ModuleReader;
import org.heurejuste.policy.internal.build.ModuleSettings;
import org.heurejuste.policy.internal.build.RuleReplacement;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.PolicyCheck;
import org.heurejuste.policy.internal.check.Suspects;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.Consequences;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleParser;
import org.heurejuste.policy.internal.drl.RuleText;
import org.heurejuste.policy.internal.drl.RuleTexts;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.internal.update.RuleEdits;
import org.heurejuste.policy.internal.update.RuleFile;
import org.heurejuste.policy.internal.update.RuleKey;
import org.heurejuste.policy.internal.update.RuleUses;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.letter.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a policy ready to run while its author edits it. Where only rules have changed, only these are compiled; whatever else has
 * changed, and whatever does not compile, makes it compile the whole policy. It answers what {@link PolicyCompiler} would answer.
 * Not for several threads at once.
 */
public final class PolicyUpdater {

    private @Nullable State state;

    /** A policy that is ready to run, and what is needed to take edits into it. */
    private static final class State {
        private final PolicyProject project;
        private final CompiledPolicy policy;
        private final List<RuleFile> files;
        private final Types types;
        private final RuleUses uses;

        State(PolicyProject project, CompiledPolicy policy, List<RuleFile> files, Types types, RuleUses uses) {
            this.project = project;
            this.policy = policy;
            this.files = files;
            this.types = types;
            this.uses = uses;
        }
    }

    /** A policy of which nothing is known yet. */
    public PolicyUpdater() {}

    /** Forgets what is known, so that the next update compiles everything. */
    public void forget() {
        state = null;
    }

    /**
     * Brings the policy in step with its files. A policy given out before must not be used any more.
     *
     * @param project the files as they are now
     * @return the policy
     */
    public PolicyUpdate update(PolicyProject project) {
        State before = state;
        Findings findings = new Findings();
        List<RuleFile> files = RuleTexts.read(project, findings, (text, found) -> RuleFile.of(text));
        Optional<PolicyUpdate> edited = before == null || findings.hasErrors()
                || !isAlikeBesideRules(before, project, files)
                        ? Optional.empty()
                        : RuleEdits.between(before.files, files).flatMap(edits -> edit(before, project, files, edits));
        return edited.orElseGet(() -> compile(project, files));
    }

    private static boolean isAlikeBesideRules(State before, PolicyProject project, List<RuleFile> files) {
        return !before.uses.hasAttributesOfFiles() && before.project.root().equals(project.root())
                && settings(before.project).equals(settings(project)) && takesAll(project, files)
                && !hasLibraries(project);
    }

    /** What is in these can change, look at the clock, and have a say in conditions, without a word in the rules. */
    private static boolean hasLibraries(PolicyProject project) {
        return !project.libraries().loader().equals(Kie.loader());
    }

    private static List<String> settings(PolicyProject project) {
        return project.sources().stream()
                .filter(file -> file.kind() == SourceKind.MODULE || file.path().equals("pom.xml"))
                .map(SourceFile::text).toList();
    }

    private static boolean takesAll(PolicyProject project, List<RuleFile> files) {
        ModuleSettings settings = ModuleReader.read(project, new Findings());
        return files.stream().flatMap(file -> file.definitions().stream()).map(RuleDefinition::packageName).distinct()
                .allMatch(settings::takes);
    }

    /** Where it does not compile, the last policy is kept, so that mending it takes no longer than breaking it. */
    private PolicyUpdate compile(PolicyProject project, List<RuleFile> files) {
        Compilation compilation = PolicyCompiler.compile(project, letters -> {}, true);
        Optional<CompiledPolicy> policy = compilation.policy();
        boolean timeless = false;
        if (policy.isPresent()) {
            List<ParsedRules> parsed = files.parallelStream()
                    .map(file -> Kie.call(() -> RuleParser.parse(file.text(), new Findings()))).toList();
            RuleUses uses = RuleUses.of(parsed);
            timeless = uses.isTimeless() && !hasLibraries(project);
            state = new State(project, policy.get(), files, Types.of(parsed, Kie.newLoader(Kie.loader())), uses);
        }
        return new PolicyUpdate(project, compilation.vocabulary(), policy, RuleChanges.all(), timeless);
    }

    private Optional<PolicyUpdate> edit(State before, PolicyProject project, List<RuleFile> files, RuleEdits edits) {
        Findings findings = new Findings();
        List<ParsedRules> come = parse(before, files, edits, findings);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        RuleUses uses = before.uses.after(edits, come);
        boolean onlyInserts = before.policy.onlyInserts() && come.stream().flatMap(f -> f.descr().getRules().stream())
                .allMatch(rule -> Consequences.onlyInserts(rule, before.uses.declaredTypes()));
        Map<String, List<String>> order = order(files);
        if (!RuleReplacement.apply(before.policy.kieBase(), edits.gone(), come, order)) {
            state = putBack(before, edits) ? before : null;
            return Optional.empty();
        }
        RuleChanges changes = isInOrder(before.files, order, edits)
                ? RuleChanges.of(edits, before.uses, uses)
                : RuleChanges.all();
        CompiledPolicy policy = policy(before, project, files, onlyInserts);
        state = new State(project, policy, files, before.types, uses);
        return Optional.of(new PolicyUpdate(project, policy.vocabulary(), Optional.of(policy), changes,
                uses.isTimeless()));
    }

    private static boolean putBack(State before, RuleEdits edits) {
        List<ParsedRules> old = parse(before, before.files, new RuleEdits(edits.come(), edits.gone()), new Findings());
        return RuleReplacement.apply(before.policy.kieBase(), edits.come(), old, order(before.files));
    }

    private static CompiledPolicy policy(State before, PolicyProject project, List<RuleFile> files,
            boolean onlyInserts) {
        List<RuleDefinition> rules = files.stream().flatMap(file -> file.definitions().stream()).toList();
        Letters letters = Letters.of(project, before.policy.vocabulary(), rules);
        return new CompiledPolicy(before.policy.vocabulary(), letters, rules, onlyInserts, before.policy::kieBase);
    }

    /** The files of the rules that have come, each with these alone, checked. */
    private static List<ParsedRules> parse(State before, List<RuleFile> files, RuleEdits edits,
            Findings findings) {
        List<ParsedRules> parsed = new ArrayList<>();
        for (RuleFile file : files) {
            List<String> names = file.definitions().stream().map(RuleKey::of).filter(edits.come()::contains)
                    .map(RuleKey::name).toList();
            if (!names.isEmpty()) {
                parsed.add(parse(before, file.text(), Set.copyOf(names), findings));
            }
        }
        return parsed;
    }

    private static ParsedRules parse(State before, RuleText text, Set<String> names, Findings findings) {
        ParsedRules file = RuleParser.parse(text, findings);
        file.descr().getRules().removeIf(rule -> !names.contains(rule.getName())
                || file.block(rule.getStartCharacter()).filter(b -> b.kind() == Block.Kind.RULE).isEmpty());
        PolicyCheck.rules(file, before.types, findings, new Suspects());
        if (file.descr().getRules().size() != names.size()) {
            findings.add(PolicyCode.REFUSED, text.origin().span(0, 0));
        }
        return file;
    }

    private static Map<String, List<String>> order(List<RuleFile> files) {
        Map<String, List<String>> order = new LinkedHashMap<>();
        files.forEach(file -> file.definitions().stream().findFirst().ifPresent(rule -> order
                .computeIfAbsent(rule.packageName(), any -> new ArrayList<>()).addAll(file.order())));
        return order;
    }

    /** Whether the rules that stay as they are stay in the order in which they were. */
    private static boolean isInOrder(List<RuleFile> before, Map<String, List<String>> after, RuleEdits edits) {
        Map<String, List<String>> old = new HashMap<>(order(before));
        return after.keySet().stream().allMatch(packageName -> Objects.equals(
                staying(old.getOrDefault(packageName, List.of()), packageName, edits.gone()),
                staying(after.get(packageName), packageName, edits.come())));
    }

    private static List<String> staying(List<String> names, String packageName, Set<RuleKey> changed) {
        return names.stream().filter(name -> !changed.contains(new RuleKey(packageName, name))).toList();
    }
}
