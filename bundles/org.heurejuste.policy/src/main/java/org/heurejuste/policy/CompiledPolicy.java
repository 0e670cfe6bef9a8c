package org.heurejuste.policy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.drools.base.RuleBase;
import org.heurejuste.policy.internal.build.Once;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.kie.api.KieBase;

/** A policy ready to run. Immutable and safe to share between threads. */
public final class CompiledPolicy {

    private final Vocabulary vocabulary;
    private final Letters letters;
    private final List<RuleDefinition> rules;
    private final Map<String, RuleDefinition> rulesByName = new LinkedHashMap<>();
    private final boolean onlyInserts;
    private final Once<KieBase> ruleBase;

    CompiledPolicy(Vocabulary vocabulary, Letters letters, List<RuleDefinition> rules, boolean onlyInserts,
            Supplier<KieBase> ruleBase) {
        this.vocabulary = vocabulary;
        this.letters = letters;
        this.rules = List.copyOf(rules);
        this.rules.forEach(rule -> rulesByName.put(key(rule.packageName(), rule.name()), rule));
        this.onlyInserts = onlyInserts;
        this.ruleBase = new Once<>(ruleBase);
    }

    private static String key(String packageName, String name) {
        return packageName + '\n' + name;
    }

    /**
     * Loads a policy to run it.
     *
     * @param folderOrPackage a project's folder, which is compiled, or a package, whose rules KIE itself loads
     * @return the policy
     * @throws PolicyProjectException if it is neither, or cannot be read
     * @throws PolicyBrokenException if it has errors
     */
    public static CompiledPolicy load(Path folderOrPackage) throws PolicyProjectException, PolicyBrokenException {
        PolicyProject project = PolicyProject.open(folderOrPackage);
        if (project.isPackage()) {
            return PackageLoader.load(project);
        }
        Compilation compilation = PolicyCompiler.compile(project);
        return compilation.policy().orElseThrow(() -> new PolicyBrokenException(compilation.diagnostics()));
    }

    /**
     * The rules as the engine runs them. Made at the first call, which takes longer.
     *
     * @return always the same rule base
     */
    public KieBase kieBase() {
        return ruleBase.get();
    }

    /**
     * The words that the rules use.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * What the customer reads of the decisions.
     *
     * @return the letters; none where no decision reaches the customer
     */
    public Letters letters() {
        return letters;
    }

    /**
     * The rules.
     *
     * @return in the order of the files and of the rules in them
     */
    public List<RuleDefinition> rules() {
        return rules;
    }

    /**
     * Whether it is certain that every consequence uses the engine only to insert new facts, as the last thing it does.
     * Then the engine may take each fact in at once, which is faster, and decides the same.
     *
     * @return false also where it cannot be told
     */
    public boolean onlyInserts() {
        return onlyInserts;
    }

    /**
     * A rule by its name.
     *
     * @param packageName its package
     * @param name its name
     * @return the rule, or empty where there is none
     */
    public Optional<RuleDefinition> rule(String packageName, String name) {
        return Optional.ofNullable(rulesByName.get(key(packageName, name)));
    }

    /**
     * The class of a declared type's facts. It has a constructor without arguments, and one that takes every field in order.
     *
     * @param type a type of the vocabulary
     * @return its class
     * @throws IllegalArgumentException if this policy declares no such type
     */
    public Class<?> factClass(TypeDefinition type) {
        return factClass(type.packageName(), type.name());
    }

    /**
     * The values of a declared enum, as facts hold them.
     *
     * @param enumeration an enum of the vocabulary
     * @return the values by their names, in order
     */
    public Map<String, Object> enumValues(EnumDefinition enumeration) {
        Class<?> enumClass = factClass(enumeration.packageName(), enumeration.name());
        Map<String, Object> values = new LinkedHashMap<>();
        Arrays.stream(enumClass.getEnumConstants()).forEach(value -> values.put(((Enum<?>) value).name(), value));
        return values;
    }

    // Not by the engine's FactType: it has none for a type whose class is on the class path already, as in an
    // application that lists the package among its jars. The engine then takes that class, and so does its loader.
    private Class<?> factClass(String packageName, String name) {
        try {
            return Class.forName(packageName + "." + name, false, ((RuleBase) kieBase()).getRootClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(packageName + "." + name + " is no type of this policy", e);
        }
    }
}
