package org.heurejuste.testing.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In what two runs differ, case by case. Immutable. */
public final class RunComparison {

    private final RecordedRun before;
    private final RecordedRun after;
    private final Map<CaseId, CaseChange> changes;

    /** A case is known by its suite and its name; of several with the same name the first is meant by the first. */
    private record CaseId(String suite, String name, int repetition) {
    }

    private RunComparison(RecordedRun before, RecordedRun after, Map<CaseId, CaseChange> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /**
     * Compares two runs.
     *
     * @param before the first one
     * @param after the later one
     * @return in what they differ
     */
    public static RunComparison of(RecordedRun before, RecordedRun after) {
        Map<CaseId, RecordedCase> first = byId(before);
        Map<CaseId, RecordedCase> last = byId(after);
        Map<CaseId, CaseChange> changes = new LinkedHashMap<>();
        last.forEach((id, now) -> changes.put(id, CaseChange.of(first.get(id), now)));
        first.forEach((id, then) -> changes.computeIfAbsent(id, any -> CaseChange.of(then, null)));
        return new RunComparison(before, after, changes);
    }

    private static Map<CaseId, RecordedCase> byId(RecordedRun run) {
        Map<CaseId, RecordedCase> cases = new LinkedHashMap<>();
        for (RecordedCase one : run.cases()) {
            int repetition = 0;
            while (cases.containsKey(new CaseId(one.suite(), one.name(), repetition))) {
                repetition++;
            }
            cases.put(new CaseId(one.suite(), one.name(), repetition), one);
        }
        return cases;
    }

    /**
     * The first run.
     *
     * @return the run that the other is compared with
     */
    public RecordedRun before() {
        return before;
    }

    /**
     * The later run.
     *
     * @return the run that is compared
     */
    public RecordedRun after() {
        return after;
    }

    /**
     * What became of a case in both.
     *
     * @param suite the path of its suite's file
     * @param name its name
     * @return the change, or empty where neither run has it
     */
    public Optional<CaseChange> of(String suite, String name) {
        return Optional.ofNullable(changes.get(new CaseId(suite, name, 0)));
    }

    /**
     * The cases in which the runs differ.
     *
     * @return by kind, in the order of {@link CaseChange.Kind}, then in the order of the later run
     */
    public List<CaseChange> changes() {
        List<CaseChange> changed = new ArrayList<>(changes.values().stream().filter(CaseChange::isChange).toList());
        changed.sort((one, other) -> one.kind().compareTo(other.kind()));
        return List.copyOf(changed);
    }

    /**
     * How many cases there are of each kind.
     *
     * @return the number of each kind that there is, in the order of the kinds
     */
    public Map<CaseChange.Kind, Integer> counts() {
        Map<CaseChange.Kind, Integer> counts = new EnumMap<>(CaseChange.Kind.class);
        changes.values().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
