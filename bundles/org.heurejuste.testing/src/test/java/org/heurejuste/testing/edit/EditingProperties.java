package org.heurejuste.testing.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.TestSuites;

/** Suites of every style of writing, and every kind of change. */
@Label("Changing a suite")
class EditingProperties {
    private static final Pattern COMMENT = Pattern.compile("# c\\d+");

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Label("changes what it says and nothing else, and is never refused")
    void changesOnlyThat(@ForAll("suites") String text, @ForAll("edits") SuiteEdit edit) throws Exception {
        SuiteDocument before = open(text);
        if (!concernsWhatIsThere(before, edit)) {
            return;
        }
        SuiteChange change = before.apply(edit);
        SuiteDocument after = change.after();
        assertThat(TextEdit.apply(change.edits(), text)).isEqualTo(after.text());
        assertThat(after.content()).isEqualTo(open(after.text()).content());
        assertThat(after.content().problems()).isEmpty();
        assertThat(others(after, edit)).isEqualTo(others(before, edit));
        assertThat(after.text().endsWith("\n")).isEqualTo(text.endsWith("\n"));
        if (!removes(edit)) {
            assertThat(comments(after.text())).containsAll(comments(text));
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Label("gives a field the value that was set")
    void setsTheValue(@ForAll("suites") String text, @ForAll("values") Object value) throws Exception {
        SuiteDocument after = open(text)
                .apply(new SuiteEdit.SetField(0, Section.GIVEN, "Customer", 0, "id", value)).after();
        FieldEntry field = after.content().cases().get(0).type(Section.GIVEN, "Customer").orElseThrow().facts().get(0)
                .field("id").orElseThrow();
        assertThat(String.valueOf(field.value())).isEqualTo(plain(value));
        assertThat(field.value() instanceof String).isEqualTo(value instanceof String);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    @Label("and changing it back says the same as before")
    void thereAndBack(@ForAll("suites") String text) throws Exception {
        SuiteDocument document = open(text);
        SuiteDocument there = document.apply(new SuiteEdit.MoveCase(0, 2)).after();
        assertThat(there.apply(new SuiteEdit.MoveCase(2, 0)).after().content().cases()).extracting(CaseEntry::name)
                .isEqualTo(document.content().cases().stream().map(CaseEntry::name).toList());
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static boolean removes(SuiteEdit edit) {
        return edit instanceof SuiteEdit.RemoveCase || edit instanceof SuiteEdit.RemoveFact
                || edit instanceof SuiteEdit.RemoveType || edit instanceof SuiteEdit.ClearField
                || edit instanceof SuiteEdit.SetCount || edit instanceof SuiteEdit.SetClauses
                || edit instanceof SuiteEdit.SetNow;
    }

    private static boolean concernsWhatIsThere(SuiteDocument document, SuiteEdit edit) {
        if (edit instanceof SuiteEdit.ClearField clear) {
            return size(document, clear.sample(), clear.section(), clear.type()) > clear.place();
        }
        if (edit instanceof SuiteEdit.SetField set) {
            return size(document, set.sample(), set.section(), set.type()) >= set.place();
        }
        if (edit instanceof SuiteEdit.AddFact add) {
            return size(document, add.sample(), add.section(), add.type()) >= add.place();
        }
        if (edit instanceof SuiteEdit.RemoveFact remove) {
            return size(document, remove.sample(), remove.section(), remove.type()) > remove.place();
        }
        return !(edit instanceof SuiteEdit.MoveFact move)
                || size(document, move.sample(), move.section(), move.type()) > Math.max(move.from(), move.to());
    }

    private static int size(SuiteDocument document, int sample, Section section, String type) {
        return document.content().cases().get(sample).type(section, type).map(t -> t.facts().size()).orElse(0);
    }

    /** What the cases say that are not concerned, by name, and in the case concerned the other types. */
    private static Map<String, Object> others(SuiteDocument document, SuiteEdit edit) {
        int concerned = edit instanceof SuiteEdit.OfCase ofCase
                ? ofCase.sample()
                : edit instanceof SuiteEdit.RemoveCase remove ? remove.sample() : -1;
        List<String> names = List.of("A", "B", "C", "D");
        return document.content().cases().stream()
                .filter(c -> names.contains(c.name()) && (concerned < 0 || !c.name().equals(names.get(concerned))))
                .collect(Collectors.toMap(CaseEntry::name, EditingProperties::said));
    }

    private static Object said(CaseEntry entry) {
        return List.of(entry.clauses(), entry.given().stream().map(EditingProperties::said).toList(),
                entry.expect().stream().map(EditingProperties::said).toList());
    }

    private static Object said(TypeEntry type) {
        return List.of(type.type(), String.valueOf(type.count()), type.facts().stream()
                .map(f -> f.fields().stream().map(field -> field.name() + "=" + field.value()).toList()).toList());
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(r -> r.group()).toList();
    }

    private static SuiteDocument open(String text) {
        return SuiteDocument.open(TestSuites.PATH, text, TestPolicy.vocabulary());
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab 12.:#-'\"{}[],\\\t\né|>&*!?%@~").ofMaxLength(12)
                        .filter(s -> !s.isEmpty()).map(s -> (Object) s),
                Arbitraries.of("true", "null", "1", "0x1", "1e3", "none", "yes", "2026-03-02", "~", ".inf", "- a",
                        "a: b",
                        "a #b", "", " "),
                Arbitraries.integers().map(i -> (Object) i), Arbitraries.of(true, false),
                Arbitraries.bigDecimals().between(new BigDecimal(-1_000_000), new BigDecimal(1_000_000)).ofScale(2)
                        .map(d -> (Object) d));
    }

    @Provide
    Arbitrary<SuiteEdit> edits() {
        Arbitrary<Integer> sample = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 2);
        Arbitrary<Section> section = Arbitraries.of(Section.class);
        Arbitrary<String> type = Arbitraries.of("Incident", "Customer", "Goodwill");
        Arbitrary<String> field = Arbitraries.of("id", "kind", "loss");
        return Arbitraries.oneOf(
                Combinators.combine(sample, section, type, place, field, values()).as(SuiteEdit.SetField::new),
                Combinators.combine(sample, section, type, place, field).as(SuiteEdit.ClearField::new),
                Combinators.combine(sample, section, type, place)
                        .as((s, in, t, p) -> new SuiteEdit.AddFact(s, in, t, p, Map.of("id", "new"))),
                Combinators.combine(sample, section, type, place).as(SuiteEdit.RemoveFact::new),
                Combinators.combine(sample, section, type, place, place).as(SuiteEdit.MoveFact::new),
                Combinators.combine(sample, type, place).as(SuiteEdit.SetCount::new),
                Combinators.combine(sample, section, type).as(SuiteEdit.RemoveType::new),
                Combinators.combine(sample, Arbitraries.of("D1", "A2").list().ofMaxSize(2))
                        .as(SuiteEdit.SetClauses::new),
                sample.map(s -> new SuiteEdit.SetNow(s, "2026-03-02T09:00")),
                sample.map(s -> new SuiteEdit.SetNow(s, null)), sample.map(SuiteEdit.RemoveCase::new),
                sample.map(s -> new SuiteEdit.DuplicateCase(s, "Copy")),
                Combinators.combine(sample, sample).as(SuiteEdit.MoveCase::new),
                sample.map(s -> new SuiteEdit.AddCase(s, CaseDraft.named("New"))));
    }

    /** Four cases, each in a style of its own, with numbered comments wherever one may stand, and line ends of either kind. */
    @Provide
    Arbitrary<String> suites() {
        Arbitrary<List<Integer>> styles = Arbitraries.integers().between(0, 5).list().ofSize(4);
        return Combinators.combine(styles, Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.of(true, false)).as(EditingProperties::written);
    }

    private static String written(List<Integer> styles, boolean apart, boolean windows, boolean lastLineEnd) {
        List<String> lines = new ArrayList<>(List.of("# c100", "suite: S  # c101", "cases:  # c102", "  # c103"));
        for (int i = 0; i < styles.size(); i++) {
            int c = i * 10;
            lines.addAll(styled("ABCD".substring(i, i + 1), styles.get(i), c));
            if (apart) {
                lines.add("");
            }
        }
        String text = String.join(windows ? "\r\n" : "\n", lines).stripTrailing();
        return lastLineEnd ? text + (windows ? "\r\n" : "\n") : text;
    }

    private static List<String> styled(String name, int style, int c) {
        String text = switch (style) {
            case 0 -> """
                      # c0
                      - name: NAME  # c1
                        clauses: [D1]
                        given:  # c2
                          Customer: {id: c1}  # c3
                          Incident:
                            # c4
                            - {id: i1, kind: DELAY}  # c5
                            - {id: i2, kind: OTHER}
                        expect:
                          Goodwill: one  # c6""";
            case 1 -> """
                      - name: "NAME"
                        given:
                          Incident:
                            id: i1  # c1
                            # c2
                            kind: DELAY
                        expect: {Goodwill: [{amount: 1}, {amount: 2}]}  # c3""";
            case 2 -> """
                      - {name: NAME, given: {Customer: {id: "c1", loss: 1}}, expect: {Goodwill: none}}  # c1""";
            case 3 -> """
                      -
                        # c1
                        name: 'NAME'
                        clauses:
                        - D1  # c2
                        - D2
                        given: {}
                        expect:
                          Goodwill:
                          - amount: 1  # c3
                            id: x
                          # c4
                          - amount: 2""";
            case 4 -> """
                      - name: NAME
                        now: 2026-01-01T00:00:00
                        given:
                          Incident: [
                            {id: i1, kind: DELAY},  # c1
                            {id: i2}  # c2
                          ]
                          Customer: {
                            id: c1  # c3
                          }""";
            default -> """
                      - name: NAME
                        given:
                          Customer:
                            id: |
                              of
                              lines
                            loss:
                        # c1
                        expect:
                          Goodwill: {}
                          # c2""";
        };
        String numbered = COMMENT.matcher(text)
                .replaceAll(m -> "# c" + (c + Integer.parseInt(m.group().substring(3))));
        return List.of(numbered.replace("NAME", name).indent(2).stripTrailing().split("\n"));
    }
}
