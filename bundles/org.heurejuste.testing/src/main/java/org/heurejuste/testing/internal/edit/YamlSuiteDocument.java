package org.heurejuste.testing.internal.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlReader;
import org.heurejuste.testing.internal.yaml.YamlUpdate;
import org.jspecify.annotations.Nullable;

/** A suite in YAML. Every change is checked: read again, the text says what it said but for that change, or the change is refused. */
public final class YamlSuiteDocument implements SuiteDocument {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final String mark;
    private final String text;
    private final String body;
    private final Vocabulary vocabulary;
    private final YamlDocument document;
    private final SuiteContent content;

    private YamlSuiteDocument(String path, String mark, String body, Vocabulary vocabulary, YamlDocument document,
            SuiteContent content) {
        this.path = path;
        this.mark = mark;
        this.text = mark.isEmpty() ? body : mark + body;
        this.body = body;
        this.vocabulary = vocabulary;
        this.document = document;
        this.content = content;
    }

    /**
     * Opens a suite.
     *
     * @param path the file
     * @param text its text
     * @param vocabulary the policy's vocabulary
     * @return the document
     */
    public static YamlSuiteDocument open(String path, String text, Vocabulary vocabulary) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        String body = marked ? text.substring(1) : text;
        YamlDocument document = YamlReader.read(path, body);
        return new YamlSuiteDocument(path, marked ? BYTE_ORDER_MARK : "", body, vocabulary, document,
                ContentReader.of(path, document));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the text says, in YAML's terms.
     *
     * @return its nodes; places are counted without a byte order mark
     */
    public YamlDocument nodes() {
        return document;
    }

    @Override
    public SuiteContent content() {
        return content;
    }

    @Override
    public SuiteChange apply(List<? extends SuiteEdit> edits) throws EditRefusedException {
        EditScript script = new EditScript(body);
        YamlSuiteDocument document = this;
        for (List<SuiteEdit> round : Rounds.of(edits)) {
            Round made = document.made(round);
            script.add(made.edits());
            document = made.after();
        }
        List<TextEdit> changes = script.edits().stream()
                .map(e -> new TextEdit(e.offset() + mark.length(), e.length(), e.text())).toList();
        return new SuiteChange(this, changes.isEmpty() ? this : document, changes);
    }

    private YamlSuiteDocument with(String changed, YamlDocument after) {
        return new YamlSuiteDocument(path, mark, changed, vocabulary, after,
                ContentReader.of(path, after, document, content));
    }

    /** What a round changes in the text, and the document after it, which is read only once. */
    private record Round(List<TextEdit> edits, YamlSuiteDocument after) {
    }

    /** The changes of a round, which do not concern each other. */
    private Round made(List<SuiteEdit> round) throws EditRefusedException {
        if (document.root() == null) {
            List<TextEdit> begun = beginning(round);
            String changed = TextEdit.apply(begun, body);
            return new Round(begun, with(changed, YamlReader.read(path, changed)));
        }
        Mapping root = root();
        YamlEdits yaml = new YamlEdits(new Layout(body), root);
        List<TextEdit> made = new ArrayList<>();
        List<TreeEdit> changes = new ArrayList<>();
        for (SuiteEdit edit : round) {
            Optional<TreeEdit> change = change(edit, root);
            if (change.isPresent()) {
                made.addAll(made(yaml, change.get()));
                changes.add(change.get());
            }
        }
        return new Round(made, after(made, changes, root));
    }

    /** The document after a round. Where single cases were read again, the others say what they said. */
    private YamlSuiteDocument after(List<TextEdit> made, List<TreeEdit> changes, Mapping root)
            throws EditRefusedException {
        String changed = TextEdit.apply(made, body);
        if (changed.equals(body)) {
            return this;
        }
        Optional<YamlDocument> again = YamlUpdate.of(path, document, body, SuiteTree.CASES, made, changed);
        YamlDocument after = again.orElseGet(() -> YamlReader.read(path, changed));
        check(after, changes, root, again.isPresent() ? SuiteTree.concerned(changes) : sample -> true);
        return with(changed, after);
    }

    private static List<TextEdit> made(YamlEdits yaml, TreeEdit change) throws EditRefusedException {
        try {
            return yaml.of(change);
        } catch (YamlEdits.SharedException e) {
            throw CaseEdits.refused("edit.shared");
        }
    }

    private void check(YamlDocument after, List<TreeEdit> changes, Mapping root, IntPredicate looked)
            throws EditRefusedException {
        Map<String, @Nullable Object> expected = SuiteTree.of(root, looked);
        changes.forEach(change -> PlainTree.apply(change, expected));
        boolean same = after.root() instanceof Mapping now && expected.equals(SuiteTree.of(now, looked));
        if (!same || after.problems().size() > document.problems().size()) {
            throw CaseEdits.refused("edit.unsafe");
        }
    }

    private Mapping root() throws EditRefusedException {
        if (document.root() instanceof Mapping root) {
            return root;
        }
        throw CaseEdits.refused("edit.broken.file");
    }

    private Optional<TreeEdit> change(SuiteEdit edit, Mapping root) throws EditRefusedException {
        if (edit instanceof SuiteEdit.OfCase ofCase) {
            CaseEntry sample = sample(ofCase.sample());
            if (!sample.editable()) {
                throw CaseEdits.refused("edit.broken");
            }
            return new CaseEdits(vocabulary, List.of(SuiteTree.CASES, ofCase.sample()), sample,
                    SuiteTree.sample(root, ofCase.sample())).of(ofCase);
        }
        return SuiteEdits.of(edit, content, SuiteTree.of(root, sample -> false));
    }

    private CaseEntry sample(int place) throws EditRefusedException {
        return SuiteEdits.sample(content, place);
    }

    /** The first things of an empty file. */
    private List<TextEdit> beginning(List<SuiteEdit> round) throws EditRefusedException {
        if (!document.problems().isEmpty()) {
            throw CaseEdits.refused("edit.broken.file");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        for (SuiteEdit edit : round) {
            SuiteEdits.of(edit, content, tree).ifPresent(change -> PlainTree.apply(change, tree));
        }
        Layout layout = new Layout(body);
        String begun = layout.joined(YamlWriter.block(tree, 0), 0) + layout.newLine(0);
        boolean needsLine = !body.isEmpty() && layout.lineEnd(body.length()) != layout.lineStart(body.length());
        return List.of(TextEdit.insert(body.length(), (needsLine ? layout.newLine(0) : "") + begun));
    }
}
