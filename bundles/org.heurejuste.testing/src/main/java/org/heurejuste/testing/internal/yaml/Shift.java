package org.heurejuste.testing.internal.yaml;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.internal.yaml.YamlNode.Broken;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Form;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/**
 * How far whole lines move when text before them changes.
 *
 * @param offset how much further behind they begin, in UTF-16 units
 * @param lines by how many lines
 */
record Shift(int offset, int lines) {

    static final Shift NONE = new Shift(0, 0);

    YamlNode of(YamlNode node) {
        if (equals(NONE)) {
            return node;
        }
        if (node instanceof Scalar word) {
            return new Scalar(word.value(), word.text(), of(word.span()), of(word.form()));
        }
        if (node instanceof Sequence list) {
            List<YamlNode> items = new ArrayList<>(list.items().size());
            list.items().forEach(item -> items.add(of(item)));
            return new Sequence(List.copyOf(items), of(list.span()), of(list.form()));
        }
        if (node instanceof Broken broken) {
            return new Broken(broken.text(), of(broken.span()), of(broken.form()));
        }
        Mapping object = (Mapping) node;
        List<Entry> entries = new ArrayList<>(object.entries().size());
        object.entries().forEach(entry -> entries.add(of(entry)));
        return new Mapping(List.copyOf(entries), of(object.span()), of(object.form()));
    }

    Entry of(Entry entry) {
        return equals(NONE) ? entry : new Entry(entry.key(), of(entry.keySpan()), of(entry.value()));
    }

    private SourceSpan of(SourceSpan span) {
        return new SourceSpan(span.path(), span.line() + lines, span.column(), span.offset() + offset, span.length());
    }

    private Form of(Form form) {
        return new Form(form.start() + offset, form.end() + offset, form.flow(), form.plain(), form.shared());
    }
}
