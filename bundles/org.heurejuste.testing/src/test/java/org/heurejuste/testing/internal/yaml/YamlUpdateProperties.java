package org.heurejuste.testing.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.heurejuste.policy.text.TextEdit;

@Label("Reading a suite again after a change")
class YamlUpdateProperties {
    private static final String PATH = "a.cases.yaml";

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @Label("gives what reading all of it gives, whatever is typed anywhere")
    void isTheSame(@ForAll("suites") String text, @ForAll("changes") List<Change> changes) {
        List<TextEdit> edits = Change.in(text, changes);
        String after = TextEdit.apply(edits, text);
        update(text, edits).ifPresent(again -> assertThat(again).isEqualTo(YamlReader.read(PATH, after)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @Label("and does so after a change of a change")
    void isTheSameAgain(@ForAll("suites") String text, @ForAll("words") String one, @ForAll("words") String other) {
        int last = text.lastIndexOf("id1");
        List<TextEdit> first = List.of(TextEdit.replace(text.indexOf("id1"), text.indexOf("id1") + 3, one));
        YamlDocument once = update(text, first).orElseThrow();
        String after = TextEdit.apply(first, text);
        int moved = last + one.length() - 3;
        List<TextEdit> second = List.of(TextEdit.replace(moved, moved + 3, other));
        Optional<YamlDocument> twice = YamlUpdate.of(PATH, once, after, "cases", second, TextEdit.apply(second, after));
        assertThat(twice).hasValue(YamlReader.read(PATH, TextEdit.apply(second, after)));
    }

    @Example
    @Label("reads a change of two cases in parts")
    void twoOfMany() {
        String text = "cases:\n" + "  - {name: x}\n".repeat(10) + "always: []\n";
        List<TextEdit> edits = List.of(TextEdit.replace(18, 19, "first\n\n"), TextEdit.replace(46, 47, "third"));
        assertThat(update(text, edits)).hasValue(YamlReader.read(PATH, TextEdit.apply(edits, text)));
    }

    @Example
    @Label("leaves to a whole reading what goes beyond a case")
    void more() {
        String text = "suite: S\ncases:\n  - {name: x}\n  - {name: y}\n";
        assertThat(update(text, List.of(TextEdit.replace(7, 8, "T")))).isEmpty();
        assertThat(update(text, List.of(TextEdit.delete(16, 30)))).isEmpty();
        assertThat(update(text, List.of(TextEdit.insert(30, "  - {name: z}\n")))).isEmpty();
    }

    @Example
    @Label("leaves to a whole reading what anchors hold together")
    void anchors() {
        String text = "cases:\n  - &a {name: x}\n  - {name: y, given: *a}\n";
        assertThat(update(text, List.of(TextEdit.replace(20, 21, "z")))).isEmpty();
    }

    private static Optional<YamlDocument> update(String text, List<TextEdit> edits) {
        return YamlUpdate.of(PATH, YamlReader.read(PATH, text), text, "cases", edits, TextEdit.apply(edits, text));
    }

    /** What is typed, and how much it takes the place of; where, in thousandths of the text. */
    record Change(int place, int length, String text) {

        static List<TextEdit> in(String text, List<Change> changes) {
            return changes.stream().sorted((a, b) -> Integer.compare(a.place, b.place)).map(change -> change.in(text))
                    .reduce(List.of(), (made, edit) -> made.isEmpty() || made.get(made.size() - 1).end() < edit.offset()
                            ? java.util.stream.Stream.concat(made.stream(), java.util.stream.Stream.of(edit)).toList()
                            : made, (a, b) -> a);
        }

        private TextEdit in(String text) {
            int start = (int) ((long) text.length() * place / 1000);
            return new TextEdit(start, Math.min(length, text.length() - start), this.text);
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, 1000), Arbitraries.integers().between(0, 6),
                Arbitraries.oneOf(words(), typed())).as(Change::new).list().ofMinSize(1).ofMaxSize(2);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "12.50", "long words", "é😀", "none");
    }

    private static Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab:- \n\r#'\"{}[]|>&*!?%@~\t,\u00e9\u0085").ofMaxLength(6),
                Arbitraries.of("\n  - name: new\n", "\n- x\n", "  # c\n", "\n...\n", "\n---\n", "&a ", "*a", "|\n",
                        "\n\n", "\nalways: []\n", "? ", "!!str ", "{", "😀"));
    }

    @Provide
    Arbitrary<String> suites() {
        Arbitrary<String> item = Arbitraries.of(
                "- name: A\n  given: {Customer: {id: id1}}\n",
                "-\n  # c\n  name: 'B'\n  clauses:\n  - D1  # c\n  given:\n    Customer:\n      id: id1\n",
                "- {name: C, given: {Customer: {id: \"id1\",\n    loss: 1}}}  # c\n",
                "- name: D\n  given:\n    Customer:\n      id: id1\n      note: |+\n        of\n\n        lines\n\n",
                "- name: E\n  given:\n    Customer:\n      id: id1\n      note: >-\n        of\n         lines\n  # c\n",
                "- name: F\n    goes on\n  given: {Customer: {id: id1}}\n  expect:\n\n",
                "# c\n- ? name\n  : \"G\n    on\"\n  given: {Customer: {id: id1}, Incident: [{}, {}]}\n");
        return Combinators.combine(item.list().ofMinSize(3).ofMaxSize(6), Arbitraries.of(0, 2),
                Arbitraries.of("", "always:\n  - name: a\n", "\n# c\nalways: []  # c\nmore: {id: 1}"),
                Arbitraries.of("\n", "\r\n", "\r")).as(YamlUpdateProperties::written);
    }

    private static String written(List<String> items, int indentation, String end, String newline) {
        StringBuilder text = new StringBuilder("# c\nsuite: S\ncases:  # c\n");
        items.forEach(item -> text.append(indentation == 0 ? item : item.indent(indentation)));
        return (text + end).replace("\n", newline);
    }
}
