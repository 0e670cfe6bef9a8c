package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is wrong is shown where it is wrong, while it is typed. */
class FindingsTest extends AtADesk {

    @Override
    Desk atDesk(Path root) {
        return Desk.compiling(Features.MODERN, root);
    }

    @Test
    void aMistakeOfFormIsShownWhereItIs() {
        Page rules = desk.open(policy.rules());

        rules.write("waitMinutes > 30", "waitMinutes = 30");

        Diagnostic finding = rules.finding("HJ120");
        assertThat(rules.in(finding.getRange())).isEqualTo("=");
        assertThat(finding.getRange().getStart()).isEqualTo(rules.at("waitMinutes |= 30"));
        assertThat(finding.getSource()).isEqualTo("Heure Juste");
    }

    @Test
    void aMissingEndIsAnError() {
        Page rules = desk.open(policy.rules());

        rules.write("( Register.SIMPLE ) );\nend", "( Register.SIMPLE ) );\n");

        assertThat(rules.finding("HJ121").getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    }

    @Test
    @DisplayName("what compiling finds is shown too, with the word that was probably meant")
    void anUnknownFieldIsShown() {
        Page rules = desk.open(policy.rules());

        rules.write("waitMinutes > 30", "waitMinuts > 30");

        Diagnostic finding = rules.finding("HJ131");
        assertThat(rules.in(finding.getRange())).isEqualTo("waitMinuts");
        assertThat(finding.getMessage().getLeft()).contains("`waitMinuts`").contains("\nDid you mean `waitMinutes`?");
    }

    @Test
    void aMendedMistakeVanishes() {
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 30", "waitMinuts > 30").finding("HJ131");

        rules.write("waitMinuts > 30", "waitMinutes > 30").isClean();
    }

    @Test
    @DisplayName("a finding moves with its line while other lines are typed")
    void findingsMoveAlong() {
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 30", "waitMinuts > 30");
        int line = rules.finding("HJ131").getRange().getStart().getLine();

        rules.write("/*\n", "// one line more\n/*\n");

        rules.findings(shown -> shown.stream().anyMatch(f -> f.getRange().getStart().getLine() == line + 1));
    }

    @Test
    void someoneWhoReadsFrenchIsToldInFrench() {
        changeTo(Desk.compiling(Features.FRENCH, policy.root()));
        Page rules = desk.open(policy.rules());

        rules.write("waitMinutes > 30", "waitMinuts > 30");

        assertThat(rules.finding("HJ131").getMessage().getLeft()).contains("Vouliez-vous dire `waitMinutes`");
    }

    @Test
    void theUnsavedTextOfOneFileCountsForTheOthers() {
        Page vocabulary = desk.open(policy.vocabulary());
        Page rules = desk.open(policy.rules());
        rules.isClean();

        vocabulary.write("waitMinutes : int", "minutesOfWaiting : int");

        assertThat(rules.finding("HJ131").getMessage().getLeft()).contains("`waitMinutes`");
    }

    @Test
    void aFileThatIsNotOpenHasFindingsToo() {
        policy.with("more.drl", "package org.example.policy\nrule x when Contact( waited ) then end\n");
        changeTo(Desk.compiling(Features.MODERN, policy.root()));

        List<Diagnostic> shown = desk.screen().findings(policy.resource("more.drl").toUri().toString(),
                findings -> !findings.isEmpty());

        assertThat(shown.get(0).getRange().getStart().getLine()).isEqualTo(1);
    }

    @Test
    @DisplayName("closing a file without saving brings back what is wrong on disk, here nothing")
    void closingForgetsTheUnsavedText() {
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 30", "waitMinuts > 30").finding("HJ131");

        desk.close(rules.uri());

        rules.isClean();
    }

    @Test
    @DisplayName("a file outside of every project is told its mistakes of form")
    void aFileOfNoProject() {
        Page alone = desk.open(folder.resolve("alone.drl").toUri().toString(), "drl",
                "rule \"x\"\nwhen\n    Unknown( a == 1 \nthen\nend\n");

        assertThat(alone.finding("HJ120").getRange().getStart().getLine()).isEqualTo(2);
    }

    @Test
    void aTextThatWasNeverSavedIsToldItsMistakesOfForm() {
        Page alone = desk.open("untitled:Untitled-1", "drl", "rule \"x\"\nwhen\nthen\n");

        assertThat(alone.finding("HJ121").getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    }

    @Test
    void anEditorThatAsksForFindingsIsAnsweredAndToldWhenToAskAgain() {
        changeTo(Desk.compiling(Features.PULLING, policy.root()));
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 30", "waitMinuts > 30");

        desk.screen().refreshed();

        List<Diagnostic> found = Desk.answer(desk.server().getTextDocumentService()
                .diagnostic(new DocumentDiagnosticParams(rules.file()))).getLeft().getItems();
        assertThat(found).extracting(finding -> finding.getCode().getLeft()).containsExactly("HJ131");
        assertThat(desk.screen().now(rules.uri())).isEmpty();
    }

    @Test
    @DisplayName("an editor that asks for the findings of all files gets each once, and again only what has changed")
    void findingsOfTheWholeWorkspace() {
        policy.with("more.drl", "package org.example.policy\nrule x when Contact( waited ) then end\n");
        changeTo(Desk.compiling(Features.PULLING, policy.root()));
        desk.open(policy.rules());
        desk.screen().refreshed();

        Map<String, WorkspaceDocumentDiagnosticReport> first = asked(List.of());
        String more = policy.resource("more.drl").toUri().toString();
        assertThat(first.get(more).getWorkspaceFullDocumentDiagnosticReport().getItems()).isNotEmpty();
        assertThat(first.get(policy.vocabulary().toUri().toString()).getWorkspaceFullDocumentDiagnosticReport()
                .getItems()).isEmpty();
        List<PreviousResultId> known = first.entrySet().stream().map(told -> new PreviousResultId(told.getKey(),
                told.getValue().getWorkspaceFullDocumentDiagnosticReport().getResultId())).toList();
        assertThat(asked(known).values()).allMatch(report -> report.isWorkspaceUnchangedDocumentDiagnosticReport());
    }

    private Map<String, WorkspaceDocumentDiagnosticReport> asked(List<PreviousResultId> known) {
        return Desk.answer(desk.server().getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(known)))
                .getItems().stream().collect(Collectors.toMap(report -> report.isLeft()
                        ? report.getLeft().getUri()
                        : report.getRight().getUri(), report -> report));
    }

    @Test
    @DisplayName("what only the engine finds in one file stays known while another one is typed in, until it is mended")
    void findingsOfTheEngineElsewhere() {
        String wrong = "package org.example.policy\nrule x @clause(A1) dialect \"mvel\" when $c : Contact() then"
                + " $c.sad(); end\n";
        policy.with("more.drl", wrong);
        changeTo(Desk.compiling(Features.MODERN, policy.root()));
        String more = policy.resource("more.drl").toUri().toString();
        desk.screen().findings(more, found -> !found.isEmpty());
        Page rules = desk.open(policy.rules());

        rules.write("waitMinutes > 30", "waitMinuts > 30").finding("HJ131");
        rules.write("waitMinuts > 30", "waitMinutes > 30").isClean();
        assertThat(desk.screen().now(more)).isNotEmpty();

        Page mended = desk.open(policy.resource("more.drl"));
        mended.write("$c.sad()", "$c.getWaitMinutes()").isClean();
        mended.write("$c.getWaitMinutes()", "$c.sad()").findings(found -> !found.isEmpty());
    }
}
