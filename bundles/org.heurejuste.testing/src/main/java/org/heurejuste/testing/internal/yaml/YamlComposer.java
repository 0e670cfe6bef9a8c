package org.heurejuste.testing.internal.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Form;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes nodes of the parser's events, within limits that no suite of a person reaches. */
final class YamlComposer {
    private static final int DEEPEST = 50;
    /** Nodes of a document, aliases counted as often as they are used. */
    static final long MOST_NODES = 2_000_000;

    private final SourceText source;
    private final YamlReader.Events events;
    private final Findings findings;
    private final Scalars scalars = new Scalars();
    private final Shared shared;
    private final Set<String> open = new HashSet<>();
    private int end;

    /** What the parts of a file have in common. */
    static final class Shared {
        private final Map<String, Anchored> anchors = new HashMap<>();
        private long nodes;

        boolean isDivisible() {
            return anchors.isEmpty();
        }

        long nodes() {
            return nodes;
        }
    }

    /** A node with an anchor, and how many nodes an alias for it adds. */
    private record Anchored(YamlNode node, long size) {
    }

    YamlComposer(SourceText source, YamlReader.Events events, Findings findings, Shared shared) {
        this.shared = shared;
        this.source = source;
        this.events = events;
        this.findings = findings;
    }

    /** The first document, whose root lies so deep; null where there is none. */
    @Nullable
    YamlNode document(int depth) throws YamlProblem {
        Event event = events.next();
        while (event.getEventId() != Event.ID.DocumentStart) {
            if (event.getEventId() == Event.ID.StreamEnd) {
                return null;
            }
            event = events.next();
        }
        YamlNode root = node(events.next(), depth);
        events.next();
        Event after = events.next();
        if (after.getEventId() == Event.ID.DocumentStart) {
            findings.add(SuiteCode.UNSUPPORTED_YAML, at(after), "yaml.documents");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws YamlProblem {
        if (depth > DEEPEST) {
            throw problem(at(event), "yaml.depth", String.valueOf(DEEPEST));
        }
        if (event instanceof AliasEvent alias) {
            return anchored(alias);
        }
        Optional<String> anchor = ((NodeEvent) event).getAnchor().map(a -> a.getValue());
        long before = shared.nodes;
        anchor.ifPresent(open::add);
        YamlNode node = anchor.isPresent() ? withAnchor(fresh(event, depth)) : fresh(event, depth);
        anchor.ifPresent(name -> {
            open.remove(name);
            shared.anchors.put(name, new Anchored(node, shared.nodes - before));
        });
        return node;
    }

    private YamlNode fresh(Event event, int depth) throws YamlProblem {
        count(1, event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        start.getTag().ifPresent(tag -> checkTag(tag, event, Tag.MAP, Tag.SEQ));
        return start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
    }

    private YamlNode anchored(AliasEvent alias) throws YamlProblem {
        String name = alias.getAlias().getValue();
        Anchored anchored = shared.anchors.get(name);
        if (open.contains(name)) {
            throw problem(at(alias), "yaml.alias.itself", name);
        }
        if (anchored == null) {
            throw problem(at(alias), "yaml.alias.unknown", name);
        }
        count(anchored.size(), alias);
        end = source.offset(alias.getEndMark());
        return at(anchored.node(), new Form(source.offset(alias.getStartMark()), end, true, false, true));
    }

    private static YamlNode withAnchor(YamlNode node) {
        Form form = node.form();
        return at(node, new Form(form.start(), form.end(), form.flow(), form.plain(), true));
    }

    private static YamlNode at(YamlNode node, Form form) {
        if (node instanceof Scalar scalar) {
            return new Scalar(scalar.value(), scalar.text(), scalar.span(), form);
        }
        return node instanceof Sequence sequence
                ? new Sequence(sequence.items(), sequence.span(), form)
                : new Mapping(((Mapping) node).entries(), node.span(), form);
    }

    private Scalar scalar(ScalarEvent event) {
        int start = source.offset(event.getStartMark());
        end = source.offset(event.getEndMark());
        SourceSpan span = source.span(start, end);
        String text = event.getValue();
        Optional<String> tag = event.getTag();
        tag.ifPresent(name -> checkTag(name, event, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL));
        boolean quoted = !event.isPlain() || tag.isPresent() && tag.get().equals(Tag.STR.getValue());
        return new Scalar(quoted ? text : scalars.plain(text), text, span,
                new Form(start, end, false, event.isPlain(), false));
    }

    private Sequence sequence(CollectionStartEvent start, int depth) throws YamlProblem {
        List<YamlNode> items = new ArrayList<>();
        end = source.offset(start.getStartMark());
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        SourceSpan span = spanOf(start, event);
        return new Sequence(List.copyOf(items), span, form(start, span));
    }

    private Mapping mapping(CollectionStartEvent start, int depth) throws YamlProblem {
        List<Entry> entries = new ArrayList<>();
        Map<String, SourceSpan> keys = new HashMap<>();
        end = source.offset(start.getStartMark());
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            addEntry(key, value, keys, entries);
            event = events.next();
        }
        SourceSpan span = spanOf(start, event);
        return new Mapping(List.copyOf(entries), span, form(start, span));
    }

    private void addEntry(YamlNode key, YamlNode value, Map<String, SourceSpan> keys, List<Entry> entries) {
        if (!(key instanceof Scalar word)) {
            findings.add(SuiteCode.UNSUPPORTED_YAML, key.span(), "yaml.key");
            return;
        }
        SourceSpan first = keys.putIfAbsent(word.text(), word.span());
        if (first == null) {
            entries.add(new Entry(word.text(), word.span(), value));
        } else {
            findings.add(SuiteCode.DUPLICATE_KEY, word.span(), "yaml.duplicate", word.text(),
                    String.valueOf(first.line()));
        }
    }

    /** A block ends where its last child does: the parser's own mark is after the blank lines that follow. */
    private SourceSpan spanOf(CollectionStartEvent start, Event last) {
        if (start.isFlow()) {
            end = source.offset(last.getEndMark());
        }
        return source.span(source.offset(start.getStartMark()), end);
    }

    private static Form form(CollectionStartEvent start, SourceSpan span) {
        return new Form(span.offset(), span.offset() + span.length(), start.isFlow(), false, false);
    }

    private void checkTag(String tag, Event event, Tag... known) {
        for (Tag one : known) {
            if (one.getValue().equals(tag)) {
                return;
            }
        }
        findings.add(SuiteCode.UNSUPPORTED_YAML, at(event), "yaml.tag", tag.replace(Tag.PREFIX, "!!"));
    }

    private void count(long more, Event event) throws YamlProblem {
        shared.nodes += more;
        if (shared.nodes > MOST_NODES) {
            throw problem(at(event), "yaml.size", String.valueOf(MOST_NODES));
        }
    }

    private YamlProblem problem(SourceSpan span, String key, String... words) {
        return new YamlProblem(Findings.diagnostic(SuiteCode.UNSUPPORTED_YAML, span, key, (Object[]) words));
    }

    private SourceSpan at(Event event) {
        int start = source.offset(event.getStartMark());
        boolean whole = event instanceof AliasEvent;
        return whole ? source.span(start, source.offset(event.getEndMark())) : source.character(start);
    }
}
