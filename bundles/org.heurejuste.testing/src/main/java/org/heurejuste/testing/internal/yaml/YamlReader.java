package org.heurejuste.testing.internal.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 files of any origin, hostile ones included. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file.
     *
     * @param path the file, for the places of nodes and findings
     * @param text its text, without a byte order mark
     * @return its content as far as it can be read, and everything that is wrong with it as YAML
     */
    public static YamlDocument read(String path, String text) {
        SourceText source = new SourceText(path, text);
        Findings findings = new Findings();
        int unprintable = firstUnprintable(text);
        if (unprintable >= 0) {
            findings.add(SuiteCode.SYNTAX, source.character(unprintable), "yaml.unprintable",
                    "U+%04X".formatted(text.codePointAt(unprintable)));
            return new YamlDocument(null, findings.all());
        }
        return compose(source, findings);
    }

    private static YamlDocument compose(SourceText source, Findings findings) {
        YamlParts parts = new YamlParts();
        try {
            YamlNode root = parts.read(source, findings, 0);
            return new YamlDocument(root, findings.all(),
                    findings.all().isEmpty() ? parts.nodes() : YamlDocument.WHOLE);
        } catch (YamlProblem e) {
            return broken(findings, e.diagnostic());
        } catch (MarkedYamlEngineException e) {
            return YamlRecovery.of(source).orElseGet(() -> broken(findings, YamlSyntax.explain(source, e)));
        } catch (YamlEngineException e) {
            return broken(findings, YamlSyntax.unexplained(source, parts.lastEnd()));
        }
    }

    private static YamlDocument broken(Findings findings, Diagnostic last) {
        List<Diagnostic> problems = new ArrayList<>(findings.all());
        problems.add(last);
        return new YamlDocument(null, problems);
    }

    /** The place of the first character that no YAML may hold; −1 where there is none. */
    static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean plain = text.charAt(i) >= ' ' && text.charAt(i) <= '~';
            if (!plain && (!StreamReader.isPrintable(text.codePointAt(i)) || isLoneSurrogate(text, i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLoneSurrogate(String text, int index) {
        int c = text.codePointAt(index);
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The parser's events; where the last one ended tells where the parser gave up. */
    static final class Events {
        private final Iterator<Event> events;
        private Optional<Mark> lastEnd = Optional.empty();

        Events(Iterator<Event> events) {
            this.events = events;
        }

        Event next() {
            Event event = events.next();
            lastEnd = event.getEndMark();
            return event;
        }

        Optional<Mark> lastEnd() {
            return lastEnd;
        }
    }
}
