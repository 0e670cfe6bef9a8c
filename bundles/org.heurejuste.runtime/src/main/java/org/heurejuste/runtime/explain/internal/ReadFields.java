package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.Constraint;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** Finds the fields on which the truth of constraints depends. */
final class ReadFields {
    private final FactBook book;

    ReadFields(FactBook book) {
        this.book = book;
    }

    /** The fields that a constraint reads, on its fact and on those before; all of its fact where it names none. */
    List<FieldRef> of(Step step, org.drools.base.rule.Pattern pattern, int constraint, Object fact, Row row) {
        String text = text(step, pattern, constraint);
        Map<String, Declaration> variables = variables(pattern, pattern.getConstraints().get(constraint));
        Set<FieldRef> refs = new LinkedHashSet<>();
        for (String path : ValueReading.paths(text)) {
            add(path, step.bindings(), fact, variables, row, refs);
        }
        return refs.isEmpty() ? all(fact) : List.copyOf(refs);
    }

    /** The fields of a fact that a pattern speaks of, those included that it only binds. */
    List<FieldRef> spokenOf(Step step, org.drools.base.rule.Pattern pattern, Object fact, Row row) {
        Set<FieldRef> refs = new LinkedHashSet<>();
        PatternSyntax written = step.patterns().get(pattern);
        for (var constraint : written == null
                ? List.<org.heurejuste.runtime.explain.Constraint>of()
                : written.constraints()) {
            ValueReading.paths(constraint.text().replaceFirst("^\\s*\\$?\\w+\\s*:=?", ""))
                    .forEach(path -> add(path, step.bindings(), fact, Map.of(), row, refs));
        }
        for (int i = 0; i < pattern.getConstraints().size(); i++) {
            if (!ValueReading.paths(text(step, pattern, i)).isEmpty()) {
                refs.addAll(of(step, pattern, i, fact, row));
            }
        }
        return List.copyOf(refs);
    }

    /** The fields of a fact that a consequence mentions, as fields or by their getters. */
    List<FieldRef> mentioned(Object fact, String consequence) {
        List<FieldRef> refs = new ArrayList<>(all(fact));
        refs.removeIf(ref -> !consequence.toLowerCase(Locale.ROOT)
                .contains("get" + ref.field().name().toLowerCase(Locale.ROOT)));
        return refs;
    }

    /** Every field of a fact. */
    List<FieldRef> all(Object fact) {
        TypeDefinition type = book.type(fact);
        List<FieldRef> refs = new ArrayList<>();
        for (int i = 0; type != null && i < type.fields().size(); i++) {
            refs.add(new FieldRef(fact, type, i));
        }
        return refs;
    }

    /** What is asked, in the engine's words, or in the author's where it has none. */
    static String text(Step step, org.drools.base.rule.Pattern pattern, int constraint) {
        String compiled = Steps.expressions(pattern).get(constraint);
        return compiled.isEmpty() ? asWritten(step, pattern, constraint) : compiled;
    }

    /** What is asked, in the author's words, or in the engine's where they are not known. */
    static String asWritten(Step step, org.drools.base.rule.Pattern pattern, int constraint) {
        PatternSyntax written = step.patterns().get(pattern);
        List<Integer> places = step.places().getOrDefault(pattern, List.of());
        boolean known = written != null && constraint < places.size()
                && places.get(constraint) < written.constraints().size();
        return known && written != null
                ? written.constraints().get(places.get(constraint)).text()
                : Steps.expressions(pattern).get(constraint);
    }

    private static Map<String, Declaration> variables(org.drools.base.rule.Pattern pattern, Constraint constraint) {
        Map<String, Declaration> variables = new LinkedHashMap<>();
        for (Declaration variable : constraint.getRequiredDeclarations()) {
            if (variable.getPattern() != pattern) {
                variables.put(variable.getIdentifier(), variable);
            }
        }
        return variables;
    }

    private void add(String path, Map<String, String> bindings, Object fact, Map<String, Declaration> variables,
            Row row, Set<FieldRef> refs) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        Declaration variable = variables.get(first);
        Object holder = variable == null ? fact : row.getObject(variable);
        String bound = bindings.get(first);
        String whole = variable != null || bound != null
                ? bound == null ? rest : rest.isEmpty() ? bound : bound + "." + rest
                : first.equals("this") ? rest : path;
        FieldRef ref = holder == null || whole.isEmpty() ? null : follow(holder, whole);
        if (ref != null) {
            refs.add(ref);
        }
    }

    /** The last field of a path that belongs to a fact of the vocabulary. */
    private @Nullable FieldRef follow(Object holder, String path) {
        FieldRef last = null;
        Object at = holder;
        for (String name : path.split("\\.")) {
            TypeDefinition type = at == null ? null : book.type(at);
            int place = type == null ? -1 : place(type, name);
            if (at == null || type == null || place < 0) {
                return last;
            }
            last = new FieldRef(at, type, place);
            at = book.raw(at, name);
        }
        return last;
    }

    private static int place(TypeDefinition type, String name) {
        for (int i = 0; i < type.fields().size(); i++) {
            if (type.fields().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
