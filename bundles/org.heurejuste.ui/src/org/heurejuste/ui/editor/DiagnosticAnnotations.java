package org.heurejuste.ui.editor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;

import org.heurejuste.language.syntax.SyntaxProblem;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.workspace.VisibleSpan;

/**
 * The findings that an editor shows in its text: what the language service tells at every keystroke, and what compiling
 * the policy adds a moment later. What both tell is shown once, as the language service tells it.
 */
final class DiagnosticAnnotations {

    private static final Set<PolicyCode> FORM = EnumSet
            .copyOf(Arrays.stream(SyntaxProblem.values()).map(SyntaxProblem::code).toList());

    private final IAnnotationModel model;
    private final IDocument document;
    private List<LiveAnnotation> typed = List.of();
    private List<LiveAnnotation> compiled = List.of();

    DiagnosticAnnotations(IAnnotationModel model, IDocument document) {
        this.model = model;
        this.document = document;
    }

    /** Shows what the language service tells of the text as it is. */
    void showTyped(List<Diagnostic> diagnostics) {
        List<LiveAnnotation> now = annotations(diagnostics);
        List<LiveAnnotation> left = compiled.stream().filter(old -> !isTold(old, now)).toList();
        Stream<LiveAnnotation> gone = Stream.concat(typed.stream(),
                compiled.stream().filter(old -> !left.contains(old)));
        replace(gone, now);
        typed = now;
        compiled = left;
    }

    /** Shows what compiling found in the text as it is. */
    void showCompiled(List<Diagnostic> diagnostics) {
        List<LiveAnnotation> now = annotations(diagnostics).stream().filter(found -> !isTold(found, typed)).toList();
        if (model instanceof DiagnosticAnnotationModel marked) {
            marked.hideMarkers();
        }
        replace(compiled.stream(), now);
        compiled = now;
    }

    private static List<LiveAnnotation> annotations(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(LiveAnnotation::new).toList();
    }

    /** Of mistakes of form compiling tells the same as the language service, but fewer, and less well placed. */
    private static boolean isTold(LiveAnnotation found, List<LiveAnnotation> told) {
        Diagnostic diagnostic = found.diagnostic();
        return told.stream().map(LiveAnnotation::diagnostic)
                .anyMatch(other -> isForm(other.code()) && isForm(diagnostic.code())
                        || other.code() == diagnostic.code() && touches(other, diagnostic));
    }

    private static boolean isForm(DiagnosticCode code) {
        return code instanceof PolicyCode known && FORM.contains(known);
    }

    private static boolean touches(Diagnostic one, Diagnostic other) {
        return one.span().offset() <= other.span().offset() + other.span().length()
                && other.span().offset() <= one.span().offset() + one.span().length();
    }

    private void replace(Stream<LiveAnnotation> gone, List<LiveAnnotation> added) {
        Map<Annotation, Position> positions = added.stream()
                .collect(Collectors.toMap(found -> found, this::position, (a, b) -> a, LinkedHashMap::new));
        ((IAnnotationModelExtension) model).replaceAnnotations(gone.toArray(Annotation[]::new), positions);
    }

    private Position position(LiveAnnotation annotation) {
        VisibleSpan span = VisibleSpan.of(annotation.diagnostic().span(), document.getLength());
        return new Position(span.start(), span.length());
    }
}
