package org.heurejuste.testing.internal.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.coverage.Goal.Aim;
import org.heurejuste.runtime.coverage.Goal.Kind;
import org.heurejuste.runtime.coverage.Sighting;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.jspecify.annotations.Nullable;

/** Says why goals were not seen. */
public final class Reasons {
    private final Map<RuleDefinition, List<GoalCoverage>> byRule = new HashMap<>();
    private final List<GoalCoverage> goals;
    private final List<Sighting> sightings;

    /**
     * The reasons of a measurement.
     *
     * @param goals the goals with the cases that reached them
     * @param sightings what each case showed
     */
    public Reasons(List<GoalCoverage> goals, List<Sighting> sightings) {
        this.goals = goals;
        this.sightings = sightings;
        for (GoalCoverage one : goals) {
            if (one.goal().rule() != null) {
                byRule.computeIfAbsent(one.goal().rule(), any -> new ArrayList<>()).add(one);
            }
        }
    }

    /**
     * Why a goal was not seen.
     *
     * @param goal a goal that no case reached
     * @return the reason in a sentence
     */
    public Message of(Goal goal) {
        if (!goal.tellable()) {
            return text("why.untold");
        }
        return switch (goal.kind()) {
            case RULE, ROW -> rule(goal);
            case CONDITION -> condition(goal);
            case CONSTRAINT -> constraint(goal);
            case BOUNDARY -> boundary(goal);
            case VALUE -> text("why.value");
            case CLAUSE -> clause(goal);
        };
    }

    private Message rule(Goal goal) {
        if (seen(goal, Aim.MATCHED, -1)) {
            return sightings.stream().map(one -> one.heldBack().get(goal.rule())).filter(Objects::nonNull).findFirst()
                    .orElse(text("why.ended"));
        }
        Goal missing = missing(goal, Integer.MAX_VALUE);
        if (missing != null) {
            return at("why.condition", missing, condition(missing));
        }
        return text(seen(goal, Aim.REACHED, 0) ? "why.never.together" : "why.never.reached");
    }

    private Message condition(Goal goal) {
        Message earlier = earlier(goal);
        if (earlier != null) {
            return earlier;
        }
        if (goal.aim() == Aim.UNMET) {
            return text("why.always.met");
        }
        List<GoalCoverage> constraints = around(goal).stream().filter(one -> one.goal().kind() == Kind.CONSTRAINT)
                .filter(one -> one.goal().condition() == goal.condition()).toList();
        if (has(goal, Aim.UNMET)) {
            return text(constraints.isEmpty() ? "why.never.met" : "why.never.met.facts");
        } else if (constraints.isEmpty() || constraints.stream().noneMatch(GoalCoverage::isCovered)) {
            return text("why.no.fact");
        }
        return constraints.stream().filter(one -> one.goal().aim() == Aim.TRUE && !one.isCovered()).findFirst()
                .map(one -> text("why.never.true", GoalTexts.word(one.goal()))).orElse(text("why.not.together"));
    }

    private Message constraint(Goal goal) {
        Message earlier = earlier(goal);
        if (earlier != null) {
            return earlier;
        }
        Aim other = goal.aim() == Aim.TRUE ? Aim.FALSE : Aim.TRUE;
        boolean evaluated = around(goal).stream().filter(one -> isBeside(one.goal(), goal))
                .anyMatch(one -> one.goal().aim() == other && one.isCovered());
        return !evaluated ? text("why.no.fact") : text(goal.aim() == Aim.TRUE ? "why.always.false" : "why.always.true");
    }

    private Message boundary(Goal goal) {
        Message earlier = earlier(goal);
        if (earlier != null) {
            return earlier;
        }
        boolean tried = around(goal).stream().anyMatch(one -> isBeside(one.goal(), goal) && one.isCovered());
        return tried ? text("why.boundary", goal.word()) : text("why.no.fact");
    }

    private static boolean isBeside(Goal one, Goal other) {
        return one.kind() == other.kind() && one.condition() == other.condition() && one.span().equals(other.span())
                && one.text().equals(other.text());
    }

    private Message clause(Goal goal) {
        List<GoalCoverage> rules = goals.stream().filter(one -> one.goal().aim() == Aim.FIRED)
                .filter(one -> one.goal().rule() != null && one.goal().rule().clauses().contains(goal.text()))
                .toList();
        return rules.isEmpty()
                ? text("why.clause.none")
                : at("why.clause", rules.get(0).goal(), rule(rules.get(0).goal()));
    }

    /** That an earlier condition kept this one from being looked at; null where it was looked at. */
    private @Nullable Message earlier(Goal goal) {
        if (seen(goal, Aim.REACHED, goal.condition())) {
            return null;
        }
        Goal missing = missing(goal, goal.condition());
        return missing == null ? text("why.never.reached") : at("why.earlier", missing, condition(missing));
    }

    /** The first condition before a place that was never met though it was reached. */
    private @Nullable Goal missing(Goal goal, int before) {
        return around(goal).stream().filter(one -> one.goal().kind() == Kind.CONDITION && one.goal().aim() == Aim.MET)
                .filter(one -> one.goal().condition() < before && !one.isCovered()).map(GoalCoverage::goal)
                .filter(one -> seen(one, Aim.REACHED, one.condition())).findFirst().orElse(null);
    }

    private boolean seen(Goal goal, Aim aim, int condition) {
        return around(goal).stream().anyMatch(
                one -> one.goal().aim() == aim && one.goal().condition() == condition && one.isCovered());
    }

    private boolean has(Goal goal, Aim aim) {
        return around(goal).stream().map(GoalCoverage::goal)
                .anyMatch(one -> one.kind() == goal.kind() && one.aim() == aim && one.condition() == goal.condition());
    }

    private List<GoalCoverage> around(Goal goal) {
        return goal.rule() == null ? List.of() : byRule.getOrDefault(goal.rule(), List.of());
    }

    private static Message at(String key, Goal goal, Message why) {
        return text(key, GoalTexts.word(goal), String.valueOf(goal.span().line()), why);
    }

    private static Message text(String key, Object... words) {
        return Message.of(Coverage.class, key, words);
    }
}
