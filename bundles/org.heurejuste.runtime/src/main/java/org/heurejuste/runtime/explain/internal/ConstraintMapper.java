package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.List;

import org.drools.base.rule.Pattern;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.mvel.MVELConstraint;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.coverage.Goal.Aim;
import org.heurejuste.runtime.coverage.Goal.Kind;
import org.heurejuste.runtime.explain.Constraint;
import org.jspecify.annotations.Nullable;

/** Lists what can be seen of the constraints of a pattern: each as a whole, its parts, and the numbers it compares with. */
final class ConstraintMapper {
    private final GoalMapper goals;
    private final Vocabulary vocabulary;
    private final PolicyProject project;
    private final RuleDefinition rule;
    private final int condition;
    private final boolean tellable;

    ConstraintMapper(GoalMapper goals, Vocabulary vocabulary, PolicyProject project, RuleDefinition rule, int condition,
            boolean tellable) {
        this.goals = goals;
        this.vocabulary = vocabulary;
        this.project = project;
        this.rule = rule;
        this.condition = condition;
        this.tellable = tellable;
    }

    /** The constraints of a pattern that the engine evaluates; a mere variable is none. */
    List<GoalMap.OfConstraint> map(String key, Step step, Pattern pattern) {
        PatternSyntax written = step.patterns().get(pattern);
        List<GoalMap.OfConstraint> constraints = new ArrayList<>();
        for (int place = 0; written != null && place < written.constraints().size(); place++) {
            List<Integer> tested = tested(step.places().getOrDefault(pattern, List.of()), place);
            if (!tested.isEmpty()) {
                constraints.add(constraint(key + '/' + place, written, written.constraints().get(place), pattern,
                        tested));
            }
        }
        return constraints;
    }

    private static List<Integer> tested(List<Integer> places, int place) {
        List<Integer> tested = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) == place) {
                tested.add(i);
            }
        }
        return tested;
    }

    private GoalMap.OfConstraint constraint(String key, PatternSyntax of, Constraint written, Pattern pattern,
            List<Integer> tested) {
        List<GoalMap.OfPart> parts = new ArrayList<>();
        List<GoalMap.OfBoundary> boundaries = new ArrayList<>();
        boundary(key, written.text(), written.span(), of.type(), boundaries);
        Text text = text(written);
        Junction junction = Junction.of(text.raw());
        if (junction.isJoined()) {
            List<MVELConstraint> engine = tested.stream().map(pattern.getConstraints()::get)
                    .filter(MVELConstraint.class::isInstance).map(MVELConstraint.class::cast).toList();
            for (int i = 0; i < junction.parts().size(); i++) {
                part(key + '/' + i, text, junction.parts().get(i), engine(engine, junction, i), of.type(), parts,
                        boundaries);
            }
        }
        return new GoalMap.OfConstraint(tested, see(key, written.text(), written.span(), Aim.TRUE, tellable),
                seeFalse(key, written.text(), written.span(), tellable, of.type()), parts, boundaries);
    }

    /**
     * The engine's constraint that holds a part, and the part in the engine's words.
     *
     * @param whole the constraint, or null where it cannot be told
     * @param expression the part; empty where the engine joins otherwise than the author does
     */
    private record Engine(@Nullable MVELConstraint whole, String expression) {

        private Engine part(Junction written, int part) {
            Junction engine = Junction.of(expression);
            boolean same = engine.or() == written.or() && engine.parts().size() == written.parts().size();
            return new Engine(whole, same ? engine.parts().get(part).text() : "");
        }
    }

    /** The engine takes what {@code &&} joins at the outside for constraints of their own. */
    private static Engine engine(List<MVELConstraint> engine, Junction written, int part) {
        if (engine.size() == 1) {
            return new Engine(engine.get(0), engine.get(0).getExpression()).part(written, part);
        }
        boolean apart = !written.or() && engine.size() == written.parts().size();
        return apart ? new Engine(engine.get(part), engine.get(part).getExpression()) : new Engine(null, "");
    }

    private void part(String key, Text text, Junction.Part part, Engine engine, String type,
            List<GoalMap.OfPart> parts, List<GoalMap.OfBoundary> boundaries) {
        Junction inner = Junction.of(part.text());
        for (int i = 0; inner.isJoined() && i < inner.parts().size(); i++) {
            Junction.Part deeper = inner.parts().get(i);
            part(key + '/' + i, text, new Junction.Part(deeper.text(), part.offset() + deeper.offset()),
                    engine.part(inner, i), type, parts, boundaries);
        }
        if (!inner.isJoined()) {
            SourceSpan span = text.span(part);
            MVELConstraint whole = engine.whole();
            boolean told = tellable && whole != null && !engine.expression().isEmpty();
            int isTrue = see(key, part.text(), span, Aim.TRUE, told);
            int isFalse = seeFalse(key, part.text(), span, told, type);
            boundary(key, part.text(), span, type, boundaries);
            if (whole != null && told) {
                parts.add(new GoalMap.OfPart(alone(whole, engine.expression()), isTrue, isFalse));
            }
        }
    }

    /** The engine's constraint for a part of a constraint, with all that it hands to the whole. */
    private static MVELConstraint alone(MVELConstraint whole, String expression) {
        MVELConstraint part = new MVELConstraint(whole.getPackageNames(), expression, whole.getRequiredDeclarations(),
                whole.getOperators(), null, ConstraintTypeOperator.UNKNOWN, null, null, false);
        part.setType(whole.getType());
        return part;
    }

    private int see(String key, String text, SourceSpan span, Aim aim, boolean told) {
        return goals.goal(key, Kind.CONSTRAINT, aim, rule, condition, text, "", span, told);
    }

    /** No goal where the range of the field leaves no way to be false. */
    private int seeFalse(String key, String text, SourceSpan span, boolean told, String type) {
        boolean possible = BoundarySyntax.of(text).map(found -> found.canBeFalse(range(type, found))).orElse(true);
        return possible ? see(key, text, span, Aim.FALSE, told) : GoalMap.NONE;
    }

    private void boundary(String key, String text, SourceSpan span, String type,
            List<GoalMap.OfBoundary> boundaries) {
        for (BoundarySyntax found : BoundarySyntax.all(text)) {
            String place = key + '/' + found.word();
            BoundarySyntax.Range range = range(type, found);
            int below = found.hasBelow(range) ? tried(place, text, found, span, Aim.BELOW) : GoalMap.NONE;
            int at = tried(place, text, found, span, Aim.AT);
            int above = found.hasAbove(range) ? tried(place, text, found, span, Aim.ABOVE) : GoalMap.NONE;
            boundaries.add(new GoalMap.OfBoundary(found.path(), found.constant(), below, at, above));
        }
    }

    private BoundarySyntax.Range range(String type, BoundarySyntax boundary) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return vocabulary.type(simple).flatMap(known -> known.field(boundary.path()))
                .map(field -> new BoundarySyntax.Range(field.minimum(), field.maximum()))
                .orElse(BoundarySyntax.Range.ALL);
    }

    private int tried(String key, String text, BoundarySyntax boundary, SourceSpan span, Aim aim) {
        return goals.goal(key, Kind.BOUNDARY, aim, rule, condition, text, boundary.word(), span,
                tellable);
    }

    /** A constraint as it stands in the file, where it does stand there as such. */
    private Text text(Constraint written) {
        SourceSpan span = written.span();
        String file = project.source(span.path()).map(SourceFile::text).orElse("");
        int end = span.offset() + span.length();
        String raw = end <= file.length() ? file.substring(span.offset(), end) : "";
        boolean literal = raw.strip().replaceAll("\\s+", " ").equals(written.text());
        return literal ? new Text(raw, file, span, true) : new Text(written.text(), file, span, false);
    }

    private record Text(String raw, String file, SourceSpan span, boolean literal) {
        SourceSpan span(Junction.Part part) {
            return literal
                    ? SourceSpan.in(span.path(), file, span.offset() + part.offset(), part.text().length())
                    : span;
        }
    }
}
