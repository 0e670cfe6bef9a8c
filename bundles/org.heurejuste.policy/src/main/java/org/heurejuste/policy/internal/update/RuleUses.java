package org.heurejuste.policy.internal.update;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.Token;
import org.jspecify.annotations.Nullable;

/** What the rules of a policy need and make, and what else bears on whether a case must be decided again. Immutable. */
public final class RuleUses {

    /** In the words of a rule text, each followed by a blank. */
    private static final Pattern CLOCK_OR_CHANCE = Pattern.compile("\\bdate - (?:effective|expires) |\\btimer \\(|"
            + "\\bduration [\\d(]|\\bcalendars |\\b(?:now|currentTimeMillis|nanoTime|random|randomUUID) \\(|"
            + "\\b\\w*(?:Random|SessionClock) |\\bnew (?:java \\. util \\. )?Date \\(");

    /** Without which no field of a fact ever changes, told to the engine or not. */
    private static final Pattern CHANGING = Pattern
            .compile("\\b(?:modify|update|set|drools|kcontext) [({.]|\\. set\\w+ \\(|\\bwith \\(");

    private final Map<RuleKey, RuleUse> uses;
    private final Set<String> types;
    private final Set<String> declared;
    private final boolean attributesOfFiles;
    private final boolean timeless;
    private final boolean changing;

    private RuleUses(Map<RuleKey, RuleUse> uses, Set<String> types, Set<String> declared, boolean attributesOfFiles,
            boolean timeless, boolean changing) {
        this.uses = Map.copyOf(uses);
        this.types = types;
        this.declared = declared;
        this.attributesOfFiles = attributesOfFiles;
        this.timeless = timeless;
        this.changing = changing;
    }

    /**
     * Looks at the rules of a policy.
     *
     * @param files all of its files, parsed and not yet given to the engine
     * @return what they need and make
     */
    public static RuleUses of(List<ParsedRules> files) {
        List<TypeDeclarationDescr> declarations = files.stream()
                .flatMap(file -> file.descr().getTypeDeclarations().stream()).toList();
        Set<String> names = new HashSet<>();
        boolean simple = true;
        for (TypeDeclarationDescr type : declarations) {
            simple &= names.add(type.getTypeName()) && type.getSuperTypes().isEmpty();
        }
        Set<String> types = simple ? Set.copyOf(names) : Set.of();
        return new RuleUses(of(files, types), types, Set.copyOf(names),
                files.stream().anyMatch(file -> !file.descr().getAttributes().isEmpty()),
                !finds(CLOCK_OR_CHANCE, files), finds(CHANGING, files));
    }

    private static boolean finds(Pattern pattern, List<ParsedRules> files) {
        return files.stream().anyMatch(file -> {
            StringBuilder words = new StringBuilder();
            file.tokens().list().stream().filter(token -> token.kind() != Token.Kind.STRING)
                    .forEach(token -> words.append(token.in(file.tokens().text())).append(' '));
            return pattern.matcher(words).find();
        });
    }

    private static Map<RuleKey, RuleUse> of(List<ParsedRules> files, Set<String> types) {
        Map<RuleKey, RuleUse> uses = new HashMap<>();
        for (ParsedRules file : files) {
            for (RuleDescr rule : file.descr().getRules()) {
                if (file.block(rule.getStartCharacter()).filter(b -> b.kind() == Block.Kind.RULE).isPresent()) {
                    uses.put(new RuleKey(file.packageName(), rule.getName()), RuleUse.of(rule, types));
                }
            }
        }
        return uses;
    }

    /**
     * The rules after edits.
     *
     * @param edits what was edited
     * @param changed the new rules' files, each with its new rules alone, not yet given to the engine
     * @return what all rules need and make now
     */
    public RuleUses after(RuleEdits edits, List<ParsedRules> changed) {
        Map<RuleKey, RuleUse> now = new HashMap<>(uses);
        now.keySet().removeAll(edits.gone());
        now.putAll(of(changed, types));
        return new RuleUses(now, types, declared, attributesOfFiles, timeless && !finds(CLOCK_OR_CHANCE, changed),
                changing || finds(CHANGING, changed));
    }

    /**
     * What a rule needs and makes.
     *
     * @param rule the rule
     * @return what it needs and makes, or null where it is not known
     */
    public @Nullable RuleUse of(RuleKey rule) {
        return uses.get(rule);
    }

    /**
     * The declared types.
     *
     * @return their simple names
     */
    public Set<String> declaredTypes() {
        return declared;
    }

    /**
     * Whether attributes stand at the head of a file, where they count for other files as well.
     *
     * @return whether they do
     */
    public boolean hasAttributesOfFiles() {
        return attributesOfFiles;
    }

    /**
     * Whether a case is decided alike whenever it is decided.
     *
     * @return false where a rule looks at the clock, or leaves something to chance
     */
    public boolean isTimeless() {
        return timeless;
    }

    /**
     * Whether fields of facts may change, told to the engine or not.
     *
     * @return false only where it is certain that a fact stays as it was given
     */
    public boolean isChanging() {
        return changing;
    }
}
