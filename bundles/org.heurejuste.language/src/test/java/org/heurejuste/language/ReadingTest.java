package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.heurejuste.language.Colour.Role;
import org.junit.jupiter.api.Test;

/** What helps to read a file: its outline, colours, folds, partners, units, and which rule feeds which. */
class ReadingTest {

    @Test
    void theOutlineNamesStatementsWithLabelsAndClauses() {
        Editor policy = Editor.at("recovery.drl", "|rule");
        List<OutlineItem> outline = Outlines.of(policy.snapshot(), policy.path(), Locale.FRENCH);

        assertThat(outline.get(0).label()).isEqualTo("Incident qui reçoit une réparation");
        assertThat(outline.get(0).children()).extracting(OutlineItem::name).containsExactly("incident");
        assertThat(outline).filteredOn(item -> item.kind() == OutlineItem.Kind.RULE).isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.clauses()).hasSize(1));
    }

    @Test
    void aBrokenFileHasAnOutlineToo() {
        Editor editor = Editor.in("declare A x : \nrule \"one\" when B( then\nquery q( \nrule \"two\" when");

        assertThat(Outlines.of(editor.snapshot(), editor.path(), Locale.ENGLISH)).extracting(OutlineItem::name)
                .containsExactly("A", "one", "q", "two");
    }

    @Test
    void everyWordHasItsColour() {
        Editor editor = Editor.in("""
                // why
                rule "x" @clause(A1)
                when
                    $c : Customer( id matches "a", tenureMonths > 3, language == Language.FR )
                then
                    insert( new Apology() ); // so
                end
                """);
        List<Colour> colours = Colours.of(editor.snapshot(), editor.path(), 0, 1000);

        assertThat(colours.stream().map(colour -> editor.shown(colour.range()).substring(10) + " " + colour.role()))
                .containsSubsequence("// why COMMENT", "rule KEYWORD", "\"x\" TITLE", "clause ANNOTATION",
                        "when KEYWORD",
                        "$c VARIABLE", "Customer TYPE", "id FIELD", "matches OPERATOR", "\"a\" TEXT",
                        "tenureMonths FIELD",
                        "3 NUMBER", "language FIELD", "Language TYPE", "FR VALUE", "then KEYWORD", "insert KEYWORD",
                        "new KEYWORD", "Apology TYPE", "// so COMMENT", "end KEYWORD");
        assertThat(colours).extracting(Colour::role).contains(Role.COMMENT);
    }

    @Test
    void statementsAndLongCommentsFold() {
        Editor editor = Editor
                .in("/* a\n b */\nimport a.B\nimport a.C\n\nrule \"x\"\nwhen\nthen\nend\n// c\nrule y when then end\n");

        assertThat(Folding.of(editor.path(), editor.snapshot().tree(editor.path()).orElseThrow()).stream()
                .map(range -> editor.shown(range).replace("\n", " "))).containsExactly("mine.drl: /* a  b */",
                        "mine.drl: import a.B import a.C", "mine.drl: rule \"x\" when then end");
    }

    @Test
    void bracketsAndKeywordsHavePartners() {
        Editor bracket = Editor.in("rule x when A( b( c |) ) then end");
        assertThat(Folding.matching(bracket.path(), bracket.snapshot().tree(bracket.path()).orElseThrow(),
                bracket.caret()))
                .extracting(TextRange::offset).containsExactly(16, 20);
        Editor keyword = Editor.in("rule x when A() |then end");
        assertThat(
                Folding.matching(keyword.path(), keyword.snapshot().tree(keyword.path()).orElseThrow(), keyword.caret())
                        .stream().map(keyword::shown))
                .containsExactly("mine.drl: rule", "mine.drl: when", "mine.drl: then",
                        "mine.drl: end");
    }

    @Test
    void unitsAreShownBehindNumbers() {
        Editor editor = Editor.in("rule x when Customer( tenureMonths > 12, complaintsLastYear > 3 ) then end");

        assertThat(InlayHints.of(editor.snapshot(), editor.path(), 0, 100, Locale.FRENCH))
                .containsExactly(new InlayHint("mois", editor.path(), 39));
    }

    @Test
    void whatARuleMakesIsReadByOthers() {
        LanguageSnapshot policy = LanguageSnapshot.of(Editor.policy(), () -> false);

        assertThat(DecisionUses.makersOf(policy, "Apology")).hasSizeGreaterThan(3)
                .allSatisfy(use -> assertThat(use.reads()).isNotEmpty());
        assertThat(DecisionUses.readersOf(policy, "Weight")).extracting(DecisionUse::rule)
                .contains("D1 Apology for a minor incident");
    }

    @Test
    void rowsOfTablesAndRulesInSentencesMakeAndReadTypesToo() {
        LanguageSnapshot policy = LanguageSnapshot.of(Editor.policy(), () -> false);

        assertThat(DecisionUses.makersOf(policy, "OnScale")).isNotEmpty()
                .allSatisfy(use -> assertThat(use.range().path()).endsWith("goodwill-scale.drl.csv"));
        assertThat(DecisionUses.of(policy)).extracting(use -> use.range().path()).anyMatch(p -> p.endsWith(".dslr"));
        assertThat(DecisionUses.of(policy)).filteredOn(use -> use.range().path().endsWith(".dslr"))
                .allSatisfy(use -> assertThat(use.reads()).isNotEmpty());
    }
}
