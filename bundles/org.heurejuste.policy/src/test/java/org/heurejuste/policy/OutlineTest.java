package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;

import org.heurejuste.policy.OutlineNode.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What an editor shows beside a file. */
@TestInstance(Lifecycle.PER_CLASS)
class OutlineTest {

    private static final Path SERVICE_POLICY = Path.of("../../rules/service-policy");
    private static final String FOLDER = "src/main/resources/org/heurejuste/service/";
    private static final String CANDOUR = FOLDER + "candour.drl";
    private static final String VOCABULARY = FOLDER + "vocabulary.drl";

    private Compilation sound;

    @BeforeAll
    void compile() throws Exception {
        sound = compile(PolicyProject.open(SERVICE_POLICY));
    }

    @Test
    void namesTheRulesOfAFileInTheirOrderWithTheirClauses() throws Exception {
        List<OutlineNode> outline = sound.outline(CANDOUR);

        assertThat(outline).extracting(OutlineNode::kind).containsOnly(Kind.RULE);
        assertThat(outline).extracting(OutlineNode::name).startsWith("A1 Told at once",
                "A2 Late truth: a sincere apology");
        assertThat(outline.get(0).clauses()).containsExactly("A1");
        assertThat(outline).extracting(node -> node.span().offset()).isSorted();
    }

    @Test
    void namesTypesWithTheirFieldsAndEnums() throws Exception {
        List<OutlineNode> outline = sound.outline(VOCABULARY);

        assertThat(outline).filteredOn(node -> node.name().equals("Customer")).singleElement().satisfies(customer -> {
            assertThat(customer.kind()).isEqualTo(Kind.TYPE);
            assertThat(customer.children()).extracting(OutlineNode::name).startsWith("id", "language", "tenureMonths");
            assertThat(customer.children()).extracting(OutlineNode::kind).containsOnly(Kind.FIELD);
        });
        assertThat(outline).filteredOn(node -> node.kind() == Kind.ENUM).extracting(OutlineNode::name)
                .contains("Channel");
    }

    @Test
    void pointsAtTheNames() throws Exception {
        PolicyProject project = PolicyProject.open(SERVICE_POLICY);
        String text = project.source(VOCABULARY).orElseThrow().text();

        for (OutlineNode node : sound.outline(VOCABULARY)) {
            assertThat(text.substring(node.span().offset(), node.span().offset() + node.span().length()))
                    .isEqualTo(node.name());
        }
    }

    @Test
    void keepsTheOtherRulesOfABrokenFile() throws Exception {
        PolicyProject project = PolicyProject.open(SERVICE_POLICY);
        String broken = project.source(CANDOUR).orElseThrow().text().replaceFirst("Promise\\(", "Promise(((");

        assertThat(compile(project.withText(CANDOUR, broken)).outline(CANDOUR)).extracting(OutlineNode::name)
                .contains("A3 Rights: tell a right", "A7 Tact with bad news");
    }

    @Test
    void namesQueriesAndFunctionsToo() throws Exception {
        String text = "package org.heurejuste.service\nfunction int two() { return 2; }\nquery \"all of them\" Customer() end\n";

        assertThat(compile(PolicyProject.open(SERVICE_POLICY).withText(FOLDER + "more.drl", text))
                .outline(FOLDER + "more.drl"))
                .extracting(OutlineNode::kind, OutlineNode::name)
                .containsExactly(tuple(Kind.FUNCTION, "two"), tuple(Kind.QUERY, "all of them"));
    }

    @Test
    void namesTheRowsOfATable() throws Exception {
        List<OutlineNode> rows = sound.outline(FOLDER + "goodwill-scale.drl.csv");

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.clauses()).containsExactly("D10"));
        assertThat(rows).extracting(row -> row.span().line()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isEmptyForAFileWithoutRules() throws Exception {
        assertThat(sound.outline("handbook/en.md")).isEmpty();
        assertThat(sound.outline("no/such.drl")).isEmpty();
    }

    private static Compilation compile(PolicyProject project) {
        return PolicyCompiler.compile(project);
    }
}
