package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.jspecify.annotations.Nullable;

/** What a change of a case is as a change of the tree. */
final class CaseEdits {
    /** The keys of a case in their usual order. */
    static final List<String> KEYS = List.of("name", "clauses", "now", "given", "expect");

    private final Vocabulary vocabulary;
    private final List<Object> root;
    private final CaseEntry sample;
    private final Map<?, ?> tree;

    /** Changes of a case that is at a path. */
    CaseEdits(Vocabulary vocabulary, List<Object> root, CaseEntry sample, Map<?, ?> tree) {
        this.vocabulary = vocabulary;
        this.root = root;
        this.sample = sample;
        this.tree = tree;
    }

    /** The change of the tree; empty where nothing changes. */
    Optional<TreeEdit> of(SuiteEdit.OfCase edit) throws EditRefusedException {
        if (edit instanceof SuiteEdit.SetName name) {
            return Optional.of(set(path("name"), name.name(), KEYS));
        }
        if (edit instanceof SuiteEdit.SetClauses clauses) {
            return clauses(clauses.clauses());
        }
        if (edit instanceof SuiteEdit.SetNow now) {
            return now.now() == null ? remove("now") : Optional.of(set(path("now"), now.now(), KEYS));
        }
        if (edit instanceof SuiteEdit.SetField field) {
            return Optional.of(setField(field));
        }
        if (edit instanceof SuiteEdit.ClearField field) {
            return clearField(field);
        }
        if (edit instanceof SuiteEdit.AddFact add) {
            return Optional.of(addFact(add));
        }
        return ofType(edit);
    }

    private Optional<TreeEdit> ofType(SuiteEdit.OfCase edit) throws EditRefusedException {
        if (edit instanceof SuiteEdit.RemoveFact remove) {
            TypeEntry type = fact(remove.section(), remove.type(), remove.place());
            List<Object> path = path(remove.section().key(), remove.type());
            return Optional.of(new TreeEdit.Remove(type.facts().size() == 1 ? path : add(path, remove.place())));
        }
        if (edit instanceof SuiteEdit.MoveFact move) {
            fact(move.section(), move.type(), move.from());
            fact(move.section(), move.type(), move.to());
            return move.from() == move.to()
                    ? Optional.empty()
                    : Optional.of(new TreeEdit.Move(path(move.section().key(), move.type()), move.from(), move.to()));
        }
        if (edit instanceof SuiteEdit.SetCount count) {
            return Optional.of(ensured(Section.EXPECT, count.type(), word(count.count())));
        }
        SuiteEdit.RemoveType remove = (SuiteEdit.RemoveType) edit;
        return sample.type(remove.section(), remove.type())
                .map(t -> new TreeEdit.Remove(path(remove.section().key(), remove.type())));
    }

    /** How a number of decisions is written. */
    static Object word(int count) {
        return count == 0 ? "none" : count == 1 ? "one" : count;
    }

    private Optional<TreeEdit> clauses(List<String> clauses) {
        if (clauses.isEmpty()) {
            return remove("clauses");
        }
        List<String> old = sample.clauses();
        boolean list = tree.get("clauses") instanceof List<?> written && written.size() == old.size();
        if (list && !old.isEmpty() && clauses.size() == old.size() + 1 && clauses.subList(0, old.size()).equals(old)) {
            return Optional.of(new TreeEdit.Insert(path("clauses"), old.size(), clauses.get(old.size())));
        }
        return Optional.of(set(path("clauses"), clauses, KEYS));
    }

    private TreeEdit setField(SuiteEdit.SetField edit) throws EditRefusedException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(edit.field(), edit.value());
        TypeEntry type = sample.type(edit.section(), edit.type()).orElse(null);
        if (type == null || type.facts().isEmpty()) {
            return ensured(edit.section(), edit.type(), listed(type, edit.place(), fields));
        }
        if (edit.place() == type.facts().size()) {
            return new TreeEdit.Insert(path(edit.section().key(), edit.type()), edit.place(), fields);
        }
        fact(edit.section(), edit.type(), edit.place());
        List<Object> path = add(factPath(edit.section(), edit.type(), edit.place()), edit.field());
        return set(path, edit.value(), fieldsOf(edit.type()));
    }

    /** A fact of a type of which none is listed yet; as many without fields where a number was expected. */
    private Object listed(@Nullable TypeEntry type, int place, Map<String, @Nullable Object> fields)
            throws EditRefusedException {
        int count = type == null || type.count() == null ? 0 : type.count();
        int size = Math.max(count, place + 1);
        if (place > Math.max(0, count) || size > 200) {
            throw refused("edit.fact.missing", String.valueOf(place + 1));
        }
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            facts.add(i == place ? fields : Map.of());
        }
        return facts.size() == 1 ? fields : facts;
    }

    private Optional<TreeEdit> clearField(SuiteEdit.ClearField edit) throws EditRefusedException {
        TypeEntry type = fact(edit.section(), edit.type(), edit.place());
        return type.facts().get(edit.place()).field(edit.field()).isEmpty()
                ? Optional.empty()
                : Optional.of(new TreeEdit.Remove(
                        add(factPath(edit.section(), edit.type(), edit.place()), edit.field())));
    }

    private TreeEdit addFact(SuiteEdit.AddFact edit) throws EditRefusedException {
        TypeEntry type = sample.type(edit.section(), edit.type()).orElse(null);
        if (type == null || type.facts().isEmpty()) {
            int count = type == null || type.count() == null ? 0 : type.count();
            List<Object> facts = new ArrayList<>();
            for (int i = 0; i < Math.min(count, 200); i++) {
                facts.add(Map.of());
            }
            facts.add(Math.min(edit.place(), facts.size()), edit.fields());
            return ensured(edit.section(), edit.type(), facts.size() == 1 ? edit.fields() : facts);
        }
        if (edit.place() > type.facts().size()) {
            throw refused("edit.fact.missing", String.valueOf(edit.place() + 1));
        }
        return new TreeEdit.Insert(path(edit.section().key(), edit.type()), edit.place(), edit.fields());
    }

    /** Sets what is said of a type, and makes its section where it is missing. */
    private TreeEdit ensured(Section section, String type, Object value) {
        if (tree.get(section.key()) instanceof Map<?, ?>) {
            return set(path(section.key(), type), value, List.of());
        }
        return set(path(section.key()), Map.of(type, value), KEYS);
    }

    private Optional<TreeEdit> remove(String key) {
        return tree.containsKey(key) ? Optional.of(new TreeEdit.Remove(path(key))) : Optional.empty();
    }

    private TypeEntry fact(Section section, String type, int place) throws EditRefusedException {
        TypeEntry entry = sample.type(section, type).orElse(null);
        if (entry == null || place < 0 || place >= entry.facts().size()) {
            throw refused("edit.fact.missing", String.valueOf(place + 1));
        }
        return entry;
    }

    private List<Object> factPath(Section section, String type, int place) {
        List<Object> path = path(section.key(), type);
        boolean list = tree.get(section.key()) instanceof Map<?, ?> types && types.get(type) instanceof List<?>;
        return list ? add(path, place) : path;
    }

    private List<String> fieldsOf(String type) {
        return vocabulary.type(type).map(TypeDefinition::fields).orElse(List.of()).stream().map(FieldDefinition::name)
                .toList();
    }

    private List<Object> path(Object... steps) {
        return Stream.concat(root.stream(), Stream.of(steps)).toList();
    }

    private static List<Object> add(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private static TreeEdit set(List<Object> path, @Nullable Object value, List<String> order) {
        return new TreeEdit.Set(path, value, order);
    }

    static EditRefusedException refused(String key, Object... words) {
        return new EditRefusedException(Message.of(EditRefusedException.class, key, words));
    }
}
