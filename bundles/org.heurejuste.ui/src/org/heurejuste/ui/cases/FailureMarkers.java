package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.TestRun;

/** Marks failed cases in the ruler of their suite's editor, and rules that decided them wrongly in that of theirs. */
final class FailureMarkers {

    /** The type of these markers. */
    static final String TYPE = "org.heurejuste.ui.caseFailure";

    /** Of more, nobody reads any; and each costs something in every editor. */
    private static final int MOST = 500;
    private static final int NAMES = 3;

    private final IProject project;
    private final TestRun run;
    private final List<RuleDefinition> rules;

    private record Mark(SourceSpan span, String message) {
    }

    FailureMarkers(IProject project, TestRun run, List<RuleDefinition> rules) {
        this.project = project;
        this.run = run;
        this.rules = rules;
    }

    /** Shows them instead of those of the run before. */
    void show() throws CoreException {
        List<CaseResult> failed = run.results().stream().filter(result -> result.status() != Status.PASSED).toList();
        List<Mark> marks = new ArrayList<>();
        failed.forEach(result -> marks.add(new Mark(result.sample().span(),
                CountWords.format(Messages.marker_case, whatIsWrong(result)))));
        casesByRule(failed).forEach((rule, cases) -> rules.stream().filter(known -> known.name().equals(rule))
                .forEach(known -> marks.add(new Mark(known.span(), CountWords.format(Messages.marker_rule,
                        cases.size(), String.join(" · ", cases.stream().limit(NAMES).toList()))))));
        project.getWorkspace().run(monitor -> replace(marks), project, IWorkspace.AVOID_UPDATE, null);
    }

    private static String whatIsWrong(CaseResult result) {
        List<String> lines = result.lines(Locale.getDefault());
        String place = result.sample().span().path() + ":";
        return lines.stream().findFirst().map(line -> line.startsWith(place) ? line.replaceFirst("^\\S+: ", "") : line)
                .orElse("");
    }

    private static Map<String, Set<String>> casesByRule(List<CaseResult> failed) {
        Map<String, Set<String>> cases = new LinkedHashMap<>();
        for (CaseResult result : failed) {
            result.mismatches().stream().map(Mismatch::rule).filter(rule -> rule != null)
                    .forEach(rule -> cases.computeIfAbsent(rule, any -> new LinkedHashSet<>())
                            .add(result.sample().name()));
        }
        return cases;
    }

    private void replace(List<Mark> marks) throws CoreException {
        project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
        for (Mark mark : marks.subList(0, Math.min(MOST, marks.size()))) {
            IFile file = project.getFile(mark.span().path());
            if (file.exists()) {
                file.createMarker(TYPE, Map.of(IMarker.MESSAGE, mark.message(), IMarker.LINE_NUMBER, mark.span().line(),
                        IMarker.CHAR_START, mark.span().offset(), IMarker.CHAR_END,
                        mark.span().offset() + Math.max(1, mark.span().length()), IMarker.TRANSIENT, true));
            }
        }
    }
}
