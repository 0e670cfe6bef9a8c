package org.heurejuste.ui.suite.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;

import org.heurejuste.policy.Compilation;
import org.heurejuste.testing.assist.SuiteAssist;
import org.heurejuste.ui.editor.DiagnosticHover;
import org.heurejuste.ui.language.Markdown;
import org.jspecify.annotations.Nullable;

/** Says what is wrong at a place of a suite's text, and what the word there means. */
final class SuiteHover implements ITextHover {

    private final DiagnosticHover problems;
    private final Supplier<@Nullable Compilation> policy;

    SuiteHover(ISourceViewer viewer, Supplier<@Nullable Compilation> policy) {
        this.problems = new DiagnosticHover(viewer, Optional::empty);
        this.policy = policy;
    }

    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        String wrong = problems.getHoverInfo(viewer, region);
        String meaning = meaning(viewer.getDocument().get(), region.getOffset());
        if (wrong == null || meaning == null) {
            return wrong == null ? meaning : wrong;
        }
        return wrong + "<br><br>" + meaning;
    }

    private @Nullable String meaning(String text, int offset) {
        Compilation words = policy.get();
        return words == null
                ? null
                : SuiteAssist.of(words).help("", text, offset)
                        .map(help -> help.lines().stream().map(line -> Markdown.code(line.in(Locale.getDefault())))
                                .collect(Collectors.joining("<br>")))
                        .orElse(null);
    }

    @Override
    public @Nullable IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }
}
