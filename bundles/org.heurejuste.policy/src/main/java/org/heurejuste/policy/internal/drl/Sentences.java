package org.heurejuste.policy.internal.drl;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drools.drl.parser.lang.ExpanderException;
import org.drools.drl.parser.lang.dsl.DSLMapping;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.kie.Kie;

/** The sentences that a project's {@code .dsl} files define, and the rules written in them. */
final class Sentences {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final String NO_WORD = "\u00A4";
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\n]");

    private final List<DSLMapping> mappings = new ArrayList<>();

    private Sentences() {}

    static Sentences of(PolicyProject project, Findings findings) {
        Sentences sentences = new Sentences();
        project.sources().stream().filter(f -> f.kind() == SourceKind.SENTENCES)
                .forEach(f -> sentences.read(f, findings));
        return sentences;
    }

    private void read(SourceFile file, Findings findings) {
        DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
        Lines lines = new Lines(file.text());
        try {
            Kie.call(() -> parse(mapping, file));
            mapping.getErrors()
                    .forEach(e -> findings.add(PolicyCode.BAD_SENTENCE, lines.span(file.path(), line(e.getLines()))));
        } catch (RuntimeException e) {
            findings.add(PolicyCode.BAD_SENTENCE, lines.span(file.path(), 1));
        }
        if (mapping.getMapping() != null) {
            leaveOut(mapping.getMapping(), file, lines, findings);
            mappings.add(mapping.getMapping());
        }
    }

    /** A sentence that fits between any two words, as {@code x*} does, keeps the engine busy for ever. */
    private static void leaveOut(DSLMapping mapping, SourceFile file, Lines lines, Findings findings) {
        for (DSLMappingEntry entry : List.copyOf(mapping.getEntries())) {
            Matcher anywhere = entry.getKeyPattern().matcher(NO_WORD);
            if (anywhere.find() && anywhere.end() == anywhere.start()) {
                mapping.removeEntry(entry);
                if (!entry.getMappingKey().isBlank()) {
                    findings.add(PolicyCode.BAD_SENTENCE,
                            lines.span(file.path(), line(file.text(), entry.getMappingKey())));
                }
            }
        }
    }

    private static int line(String text, String phrase) {
        return Math.max(1, (int) text.substring(0, Math.max(0, text.indexOf(phrase))).lines().count());
    }

    private static int line(int[] lines) {
        return lines.length == 0 ? 1 : lines[0];
    }

    private static boolean parse(DSLTokenizedMappingFile mapping, SourceFile file) {
        try {
            return mapping.parseAndLoad(new StringReader(file.text()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    RuleText expand(SourceFile file, Findings findings) {
        String written = file.text();
        Lines lines = new Lines(written);
        DefaultExpander expander = new DefaultExpander();
        mappings.forEach(expander::addDSLMapping);
        String drl = "";
        try {
            drl = Kie.call(() -> expander.expand(withoutComments(written)));
        } catch (RuntimeException e) {
            findings.add(PolicyCode.UNKNOWN_SENTENCE, lines.span(file.path(), 1), "");
        }
        for (ExpanderException e : expander.getErrors()) {
            findings.add(PolicyCode.UNKNOWN_SENTENCE, lines.span(file.path(), e.getLine()),
                    lines.text(e.getLine()).trim());
        }
        SentenceLines origin = new SentenceLines(withKeywords(withoutComments(written)), drl);
        return new RuleText(file, drl, new Lines(drl), new SentenceWords(file.path(), written, drl, origin));
    }

    /** The engine's words in place of those that the project has for {@code rule}, {@code when}, {@code then} and {@code end}. */
    private String withKeywords(String text) {
        String words = text;
        for (DSLMapping mapping : mappings) {
            for (DSLMappingEntry entry : mapping.getEntries()) {
                if (entry.getSection() == DSLMappingEntry.KEYWORD) {
                    words = entry.getKeyPattern().matcher(words).replaceAll(entry.getValuePattern());
                }
            }
        }
        return words;
    }

    /** Without comments the lines must still be the same, which the engine's own way of leaving them out does not see to. */
    private static String withoutComments(String text) {
        return COMMENT.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(comment -> NOT_A_LINE_END.matcher(comment.group()).replaceAll(" "));
    }
}
