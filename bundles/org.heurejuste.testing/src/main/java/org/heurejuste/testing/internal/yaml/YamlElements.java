package org.heurejuste.testing.internal.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads single elements of a list at the top of a file, each as it would be read within the whole. */
final class YamlElements {
    /** Where a document begins or ends, which an element cannot tell of the others. */
    private static final Pattern DOCUMENT_MARK = Pattern.compile("(?m)^(---|\\.\\.\\.)");
    /** In the file a list at the top lies in an object. */
    private static final int DEPTH = 1;

    private final SourceText source;
    private final YamlParts parts = new YamlParts();

    /**
     * The elements of a file.
     *
     * @param path the file, for the places of nodes
     * @param text its text, without a byte order mark
     */
    YamlElements(String path, String text) {
        this.source = new SourceText(path, text);
    }

    /**
     * Reads an element.
     *
     * @param start the beginning of the line with its dash
     * @param end the beginning of the line with the next dash, or where what follows the list begins
     * @return a list of that one element; empty where it is none, or is one that cannot be read alone
     */
    Optional<Sequence> read(int start, int end) {
        SourceText part = source.part(start, end);
        boolean isWhole = end == source.text().length() || end > start && SourceText.endsLine(source.text(), end - 1);
        if (!isWhole || DOCUMENT_MARK.matcher(part.parsed()).find()
                || YamlReader.firstUnprintable(part.parsed()) >= 0) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        try {
            return parts.read(part, findings, DEPTH) instanceof Sequence list && isElement(list)
                    && !isOpen(list.items().get(0), end) && findings.all().isEmpty()
                    && parts.nodes() != YamlDocument.WHOLE
                            ? Optional.of(list)
                            : Optional.empty();
        } catch (YamlProblem | YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** Whether it ends with a value that is left out where the parser tells its place by what follows. */
    private static boolean isOpen(YamlNode node, int end) {
        if (node instanceof Sequence list && !list.items().isEmpty()) {
            return isOpen(list.items().get(list.items().size() - 1), end);
        }
        if (node instanceof Mapping object && !object.entries().isEmpty()) {
            return isOpen(object.entries().get(object.entries().size() - 1).value(), end);
        }
        return node.form().start() >= end;
    }

    /** How many lines end in a stretch of the file. */
    int lines(int start, int end) {
        return SourceText.lineBreaks(source.text(), start, end);
    }

    private static boolean isElement(Sequence list) {
        return !list.form().flow() && list.items().size() == 1 && list.items().get(0) instanceof Mapping;
    }

    /**
     * Whether a file may have so many nodes.
     *
     * @param nodes their number
     * @return false where there are too many to be read
     */
    static boolean isWithinLimits(long nodes) {
        return nodes <= YamlComposer.MOST_NODES;
    }

    /**
     * How many nodes an element has.
     *
     * @param node the element, or a part of it
     * @return the number, keys included
     */
    static long nodes(YamlNode node) {
        if (node instanceof Sequence list) {
            return 1 + list.items().stream().mapToLong(YamlElements::nodes).sum();
        }
        return node instanceof Mapping object
                ? 1 + object.entries().stream().mapToLong(entry -> 1 + nodes(entry.value())).sum()
                : 1;
    }
}
