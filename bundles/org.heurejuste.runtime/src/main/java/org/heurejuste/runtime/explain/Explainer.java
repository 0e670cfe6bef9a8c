package org.heurejuste.runtime.explain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.explain.internal.ExplainingEngine;

/**
 * Says why a case was decided as it was, and why rules did not fire. A case is decided as {@link DecisionService} decides it; what is
 * said was recorded there, or tested with the very conditions that the engine compiled. Safe to use from many threads at once.
 */
public final class Explainer implements AutoCloseable {
    private static final SearchBounds FACTOR_BOUNDS = new SearchBounds(500, Duration.ofSeconds(2));

    private final CompiledPolicy policy;
    private final ClauseTexts clauses;
    private final ExplainingEngine engine;

    private Explainer(CompiledPolicy policy, PolicyProject project, DecisionSettings settings) {
        this.policy = policy;
        this.clauses = ClauseTexts.of(project);
        this.engine = new ExplainingEngine(policy, project, settings);
    }

    /**
     * Loads a policy to explain.
     *
     * @param projectOrPackage a project's folder or a package
     * @param settings the limits of a case
     * @return the explainer
     * @throws PolicyProjectException if it is neither, or cannot be read
     * @throws PolicyBrokenException if the policy has errors
     */
    public static Explainer load(Path projectOrPackage, DecisionSettings settings)
            throws PolicyProjectException, PolicyBrokenException {
        return of(CompiledPolicy.load(projectOrPackage), PolicyProject.open(projectOrPackage), settings);
    }

    /**
     * Explains a policy.
     *
     * @param policy the policy, ready to run
     * @param project what it was compiled from
     * @param settings the limits of a case
     * @return the explainer
     */
    public static Explainer of(CompiledPolicy policy, PolicyProject project, DecisionSettings settings) {
        return new Explainer(policy, project, settings);
    }

    /**
     * The words in which cases are told and answered.
     *
     * @return the policy's vocabulary
     */
    public Vocabulary vocabulary() {
        return policy.vocabulary();
    }

    /**
     * The rules.
     *
     * @return the policy's rules, in the order of the files and of the rules in them
     */
    public List<RuleDefinition> rules() {
        return policy.rules();
    }

    /**
     * What the handbook says at the anchors that rules name.
     *
     * @return its texts
     */
    public ClauseTexts clauses() {
        return clauses;
    }

    /**
     * The rules that could make a fact, a term or a decision of a type.
     *
     * @param type the type's name
     * @return the rules, in their order
     */
    public List<RuleDefinition> makers(String type) {
        return engine.makers(type);
    }

    /**
     * Explains a case.
     *
     * @param given a case of this policy's vocabulary
     * @param asked the rules of which to tell, where they did not fire, why not
     * @return every decision with its reason and the rules asked about, or why the case could not be decided
     */
    public Explanation explain(Case given, Predicate<RuleDefinition> asked) {
        return record(given).explain(asked);
    }

    /**
     * Decides a case, and keeps what it takes to say later why: for those who decide many cases and are asked about few of them. It takes
     * hardly longer than to decide the case alone, unless a rule changes facts: then their values are kept as well.
     *
     * @param given a case of this policy's vocabulary
     * @return what became of the case, and what can be asked about it
     */
    public Recording record(Case given) {
        return engine.record(given);
    }

    /**
     * Looks for the smallest change of a case that makes a rule apply: the fewest fields changed and facts added or removed. Every
     * change is tried by deciding the changed case; one with which the rule does not apply is never answered.
     *
     * @param given a case of this policy's vocabulary
     * @param rule a rule of this policy
     * @param bounds how long to look
     * @return the change, or why none was found
     */
    public SmallestChange smallestChange(Case given, RuleDefinition rule, SearchBounds bounds) {
        return engine.smallestChange(given, rule, bounds);
    }

    /**
     * Looks for the smallest change of a case that makes one of several rules apply, as where a decision is missing that any of them
     * would make.
     *
     * @param given a case of this policy's vocabulary
     * @param rules rules of this policy; at least one
     * @param bounds how long to look, all rules together
     * @return the smallest of the changes, the first of equal ones; where none was found, why not for the first rule
     */
    public SmallestChange smallestChange(Case given, List<RuleDefinition> rules, SearchBounds bounds) {
        SearchBounds share = bounds.among(rules.size());
        List<SmallestChange> found = rules.stream().map(rule -> smallestChange(given, rule, share)).toList();
        return found.stream().min(Comparator.comparingInt(SmallestChange::size)).orElseThrow();
    }

    /**
     * Finds the facts on which a decision rests, and those on which it turned. Each is tried with other values, and the changed case
     * decided: what is answered was seen.
     *
     * @param given a case of this policy's vocabulary
     * @param decision a decision of this case, as its explanation has it
     * @return what it rests on, and what it turned on
     */
    public Factors factors(Case given, ExplainedDecision decision) {
        return engine.factors(given, decision, FACTOR_BOUNDS);
    }

    /**
     * Whether the customer is told of a type of decisions.
     *
     * @param decision the type
     * @return whether there is a letter for it
     */
    public boolean isForCustomers(TypeDefinition decision) {
        return policy.letters().kind(decision).isPresent();
    }

    /**
     * The case that gives nothing: the start of the smallest case in which a rule applies.
     *
     * @param name what to call it
     * @return single facts with their defaults, and nothing else
     */
    public Case emptyCase(String name) {
        return new Case(name, null, new CaseReader(vocabulary()).readGiven(null, "given").facts());
    }

    /** Gives back what the sessions hold. */
    @Override
    public void close() {
        engine.close();
    }
}
