package org.heurejuste.testing.internal.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words why a parser gave up, where the author has to look. */
final class YamlSyntax {

    /**
     * A reason of the parser's, told by how it begins.
     *
     * @param context what the parser was at, or empty where that does not matter
     * @param problem what stopped it, or empty where that does not matter
     * @param key our own words for it
     * @param atBeginning whether to look where the parser was when it began, not where it stopped
     */
    private record Reason(String context, String problem, String key, boolean atBeginning) {

        boolean tells(MarkedYamlEngineException e) {
            return Objects.toString(e.getContext(), "").startsWith(context)
                    && Objects.toString(e.getProblem(), "").startsWith(problem);
        }
    }

    private static final List<Reason> REASONS = List.of(
            new Reason("", "found character '\\t", "yaml.tab", false),
            new Reason("", "found character '", "yaml.reserved", false),
            new Reason("while scanning a quoted scalar", "found unexpected end", "yaml.quotation", true),
            new Reason("while scanning a double-quoted scalar", "found unknown escape", "yaml.escape", false),
            new Reason("while parsing a flow sequence", "", "yaml.bracket", true),
            new Reason("while parsing a flow mapping", "", "yaml.brace", true),
            new Reason("while parsing a flow node", "", "yaml.flow", false),
            new Reason("", "mapping values are not allowed", "yaml.colon", false),
            new Reason("", "could not find expected ':'", "yaml.word", true),
            new Reason("", "sequence entries are not allowed", "yaml.dash", false),
            new Reason("while parsing a block", "", "yaml.indentation", false),
            new Reason("while scanning a simple key", "", "yaml.word", true));

    private YamlSyntax() {}

    static Diagnostic explain(SourceText source, MarkedYamlEngineException e) {
        for (Reason reason : REASONS) {
            if (reason.tells(e)) {
                Optional<Mark> mark = reason.atBeginning()
                        ? e.getContextMark().or(e::getProblemMark)
                        : e.getProblemMark();
                return diagnostic(source, mark, reason.key());
            }
        }
        return unexplained(source, e.getProblemMark());
    }

    static Diagnostic unexplained(SourceText source, Optional<Mark> mark) {
        return diagnostic(source, mark, "yaml.syntax");
    }

    private static Diagnostic diagnostic(SourceText source, Optional<Mark> mark, String key) {
        SourceSpan span = source.character(source.offset(mark));
        String word = source.text().substring(span.offset(), span.offset() + span.length());
        return Findings.diagnostic(SuiteCode.SYNTAX, span, key, word);
    }
}
