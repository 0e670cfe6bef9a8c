package org.heurejuste.testing.internal.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.SuiteEdit;
import org.jspecify.annotations.Nullable;

/** What a change of the list of cases is as a change of the tree. */
final class SuiteEdits {
    private static final String CASES = SuiteTree.CASES;
    private static final List<String> KEYS = List.of("suite", CASES, "always");

    private SuiteEdits() {}

    static Optional<TreeEdit> of(SuiteEdit edit, SuiteContent content, Map<?, ?> tree) throws EditRefusedException {
        if (edit instanceof SuiteEdit.SetSuiteName name) {
            return Optional.of(new TreeEdit.Set(List.of("suite"), name.name(), KEYS));
        }
        if (edit instanceof SuiteEdit.AddCase add) {
            return Optional.of(add(add, tree));
        }
        if (edit instanceof SuiteEdit.RemoveCase remove) {
            sample(content, remove.sample());
            return Optional.of(new TreeEdit.Remove(List.of(CASES, remove.sample())));
        }
        if (edit instanceof SuiteEdit.MoveCase move) {
            sample(content, move.from());
            sample(content, move.to());
            return move.from() == move.to()
                    ? Optional.empty()
                    : Optional.of(new TreeEdit.Move(List.of(CASES), move.from(), move.to()));
        }
        SuiteEdit.DuplicateCase copy = (SuiteEdit.DuplicateCase) edit;
        if (!sample(content, copy.sample()).editable()) {
            throw CaseEdits.refused("edit.broken");
        }
        return Optional.of(new TreeEdit.Duplicate(List.of(CASES), copy.sample(), "name", copy.name()));
    }

    static CaseEntry sample(SuiteContent content, int place) throws EditRefusedException {
        if (place < 0 || place >= content.cases().size()) {
            throw CaseEdits.refused("edit.case.missing", String.valueOf(place + 1));
        }
        return content.cases().get(place);
    }

    private static TreeEdit add(SuiteEdit.AddCase add, Map<?, ?> tree) throws EditRefusedException {
        Map<String, @Nullable Object> sample = tree(add.draft());
        if (!(tree.get(CASES) instanceof List<?> cases)) {
            return new TreeEdit.Set(List.of(CASES), List.of(sample), KEYS);
        }
        if (add.place() < 0 || add.place() > cases.size()) {
            throw CaseEdits.refused("edit.case.missing", String.valueOf(add.place() + 1));
        }
        return new TreeEdit.Insert(List.of(CASES), add.place(), sample);
    }

    /** A case as it is written; {@code given} is always there, so that one sees where facts go. */
    static Map<String, @Nullable Object> tree(CaseDraft draft) {
        Map<String, @Nullable Object> sample = new LinkedHashMap<>();
        sample.put("name", draft.name());
        if (!draft.clauses().isEmpty()) {
            sample.put("clauses", draft.clauses());
        }
        if (draft.now() != null) {
            sample.put("now", draft.now());
        }
        sample.put("given", types(draft.given()));
        if (!draft.expect().isEmpty()) {
            sample.put("expect", types(draft.expect()));
        }
        return sample;
    }

    private static Map<String, Object> types(List<CaseDraft.TypeDraft> drafts) {
        Map<String, Object> types = new LinkedHashMap<>();
        for (CaseDraft.TypeDraft draft : drafts) {
            Integer count = draft.count();
            types.put(draft.type(), count != null
                    ? CaseEdits.word(count)
                    : draft.facts().size() == 1 ? draft.facts().get(0) : draft.facts());
        }
        return types;
    }
}
