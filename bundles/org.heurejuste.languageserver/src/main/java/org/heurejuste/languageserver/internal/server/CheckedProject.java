package org.heurejuste.languageserver.internal.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heurejuste.language.Diagnostics;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.syntax.SyntaxProblem;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PartialCompiler;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A project as it was compiled last, and what only compiling finds; the rest is told of each text as it is. Typing goes on
 * meanwhile: findings are carried over to a newer text as far as it is the same before and behind what was typed.
 */
final class CheckedProject {

    private static final Set<PolicyCode> OF_FORM = Stream.of(SyntaxProblem.values()).map(SyntaxProblem::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PolicyCode.class)));

    private final LanguageSnapshot seen;
    private final Map<String, List<Diagnostic>> found;

    private CheckedProject(LanguageSnapshot seen, Map<String, List<Diagnostic>> found) {
        this.seen = seen;
        this.found = found;
    }

    /** A project of which nothing is known yet. */
    static CheckedProject unchecked(LanguageSnapshot snapshot) {
        return new CheckedProject(snapshot, Map.of());
    }

    /**
     * The project for the first time.
     *
     * @param snapshot the project
     * @param cancelled whether nobody wants to know any more, which is asked file by file until the engine begins
     */
    static CheckedProject of(LanguageSnapshot snapshot, BooleanSupplier cancelled) {
        return new CheckedProject(snapshot,
                found(snapshot, PartialCompiler.compile(snapshot.project(), path -> true, cancelled)));
    }

    /**
     * The project after an edit: where nothing that is declared has changed, only the files that have are built again.
     *
     * @param snapshot the project
     * @param cancelled whether a later edit will be looked at instead
     * @param inVain whether looking at all of it is of no use any more
     */
    CheckedProject after(LanguageSnapshot snapshot, BooleanSupplier cancelled, BooleanSupplier inVain) {
        Set<String> changed = changed(snapshot.project());
        boolean rules = changed.stream().map(snapshot.project()::source)
                .allMatch(file -> file.filter(source -> isOfRules(source.kind())).isPresent());
        if (!rules || !snapshot.declaresTheSameAs(seen)) {
            return of(snapshot, inVain);
        }
        Map<String, List<Diagnostic>> now = new HashMap<>(
                found(snapshot, PartialCompiler.compile(snapshot.project(), changed::contains, cancelled)));
        for (SourceFile file : snapshot.project().sources()) {
            if (isOfRules(file.kind()) && !changed.contains(file.path())) {
                now.remove(file.path());
                List<Diagnostic> known = found.get(file.path());
                if (known != null) {
                    now.put(file.path(), known);
                }
            }
        }
        return new CheckedProject(snapshot, now);
    }

    private static boolean isOfRules(SourceKind kind) {
        return kind == SourceKind.RULES || kind == SourceKind.SENTENCE_RULES;
    }

    private Set<String> changed(PolicyProject project) {
        Set<String> changed = new HashSet<>();
        for (SourceFile file : project.sources()) {
            SourceFile before = seen.project().source(file.path()).orElse(null);
            if (before != file && (before == null || !Arrays.equals(before.bytes(), file.bytes()))) {
                changed.add(file.path());
            }
        }
        seen.project().sources().stream().map(SourceFile::path).filter(path -> project.source(path).isEmpty())
                .forEach(changed::add);
        return changed;
    }

    private static Map<String, List<Diagnostic>> found(LanguageSnapshot snapshot, Compilation compilation) {
        Map<String, List<Diagnostic>> told = new HashMap<>();
        return compilation.diagnostics().stream()
                .filter(finding -> told
                        .computeIfAbsent(finding.span().path(), path -> Diagnostics.of(snapshot, path)).stream()
                        .noneMatch(known -> isSame(known, finding)))
                .collect(Collectors.groupingBy(finding -> finding.span().path()));
    }

    /** Of rules in sentences the place is told to the line. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        boolean line = one.span().path().endsWith(".dslr") && one.span().line() == other.span().line();
        return one.code() == other.code() && (line || one.span().offset() == other.span().offset());
    }

    Set<String> paths() {
        return found.keySet();
    }

    /** What is wrong with a file as it is now: its form and its warnings, and what compiling found. */
    List<Diagnostic> findings(LanguageSnapshot now, String path) {
        List<Diagnostic> findings = new ArrayList<>(Diagnostics.of(now, path));
        boolean broken = findings.stream().anyMatch(CheckedProject::isOfForm);
        carriedOver(now, path).stream().filter(finding -> !broken || !isOfForm(finding))
                .filter(finding -> findings.stream().noneMatch(known -> isSame(known, finding)))
                .toList().forEach(findings::add);
        findings.sort(Diagnostic.IN_READING_ORDER);
        return findings;
    }

    private static boolean isOfForm(Diagnostic finding) {
        return finding.code() instanceof PolicyCode code && OF_FORM.contains(code);
    }

    private List<Diagnostic> carriedOver(LanguageSnapshot now, String path) {
        List<Diagnostic> old = found.getOrDefault(path, List.of());
        Optional<SourceFile> file = now.project().source(path);
        Optional<SourceFile> before = seen.project().source(path);
        if (old.isEmpty() || file.isEmpty() || before.isEmpty() || file.get() == before.get()) {
            return file.isEmpty() && before.isPresent() ? List.of() : old;
        }
        String text = file.get().text();
        String oldText = before.get().text();
        return text.equals(oldText) ? old : carried(path, old, oldText, text);
    }

    private static List<Diagnostic> carried(String path, List<Diagnostic> old, String before, String after) {
        int least = Math.min(before.length(), after.length());
        int same = 0;
        while (same < least && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int behind = 0;
        while (behind < least - same
                && before.charAt(before.length() - 1 - behind) == after.charAt(after.length() - 1 - behind)) {
            behind++;
        }
        List<Diagnostic> carried = new ArrayList<>();
        for (Diagnostic finding : old) {
            SourceSpan span = finding.span();
            if (span.offset() + span.length() <= same) {
                carried.add(finding);
            } else if (span.offset() >= before.length() - behind) {
                int moved = span.offset() + after.length() - before.length();
                carried.add(new Diagnostic(finding.code(), SourceSpan.in(path, after, moved, span.length()),
                        finding.message(), finding.help()));
            }
        }
        return carried;
    }
}
