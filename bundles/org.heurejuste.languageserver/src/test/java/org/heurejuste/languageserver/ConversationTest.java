package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an editor and the server greet, speak, and part. */
class ConversationTest {

    @TempDir
    private Path folder;

    @Test
    void theServerIntroducesItself() {
        try (Desk desk = Desk.silent()) {
            InitializeResult result = desk.greet(Features.MODERN);

            assertThat(result.getServerInfo().getName()).isEqualTo("heurejuste");
            assertThat(result.getCapabilities().getPositionEncoding()).isEqualTo("utf-16");
        }
    }

    @Test
    void aQuestionBeforeTheGreetingIsRefused() {
        try (Desk desk = Desk.silent()) {
            assertRefused(hover(desk, "file:///a.drl"), ResponseErrorCode.ServerNotInitialized);
        }
    }

    @Test
    void whatIsSaidBeforeTheGreetingIsNotHeard() {
        try (Desk desk = Desk.silent()) {
            desk.open("file:///a.drl", "drl", "rule x when then");
            desk.greet(Features.MODERN);

            assertThat(Desk.answer(hover(desk, "file:///a.drl"))).isNull();
        }
    }

    @Test
    void aSecondGreetingIsRefused() {
        try (Desk desk = Desk.english()) {
            assertThatThrownBy(() -> desk.greet(Features.MODERN)).isInstanceOf(ResponseErrorException.class);
        }
    }

    @Test
    void afterShutdownQuestionsAreRefused() {
        try (Desk desk = Desk.english()) {
            Desk.answer(desk.server().shutdown());

            assertRefused(hover(desk, "file:///a.drl"), ResponseErrorCode.InvalidRequest);
        }
    }

    @Test
    void afterAProperGoodbyeTheExitCodeIsZero() {
        try (Desk desk = Desk.english()) {
            Desk.answer(desk.server().shutdown());
            desk.server().exit();

            assertThat(desk.exitCode()).isZero();
        }
    }

    @Test
    void withoutAGoodbyeTheExitCodeIsOne() {
        try (Desk desk = Desk.english()) {
            desk.server().exit();

            assertThat(desk.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void anEditorThatHangsUpEndsTheConversation() {
        try (Desk desk = Desk.english()) {
            desk.hangUp();

            assertThat(desk.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void anEditorThatDiesEndsTheConversation() throws IOException {
        Process editor = new ProcessBuilder("sleep", "60").start();
        try (Desk desk = Desk.with(Features.MODERN.andThen(params -> params.setProcessId((int) editor.pid())))) {
            editor.destroyForcibly();

            assertThat(desk.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aQuestionAboutAnUnknownFileHasNoAnswer() {
        try (Desk desk = Desk.english()) {
            assertThat(Desk.answer(hover(desk, "file:///nowhere/a.drl"))).isNull();
            assertThat(Desk.answer(hover(desk, "no address at all %%"))).isNull();
            assertThat(Desk.answer(desk.server().getTextDocumentService().documentSymbol(
                    new DocumentSymbolParams(new TextDocumentIdentifier("http://example.org/a.drl"))))).isEmpty();
        }
    }

    @Test
    @DisplayName("a question that is taken back is answered at once as cancelled, and the next one is answered")
    void cancelling() {
        Policy policy = Policy.in(folder.resolve("policy"));
        try (Desk desk = Desk.english(policy.root())) {
            Page rules = desk.open(policy.rules());
            List<CompletableFuture<Hover>> questions = IntStream.range(0, 50)
                    .mapToObj(i -> hover(desk, rules.uri())).toList();
            questions.forEach(question -> question.cancel(true));

            assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("waitMinutes");
            assertThat(questions).allMatch(CompletableFuture::isCancelled);
        }
    }

    @Test
    @DisplayName("each question is answered on the text that it was asked on")
    void answersInOrder() {
        Policy policy = Policy.in(folder.resolve("policy"));
        try (Desk desk = Desk.english(policy.root())) {
            Page rules = desk.open(policy.rules());
            CompletableFuture<?> before = symbols(desk, rules);
            rules.write("\"A1 A long wait\"", "\"Renamed\"");
            CompletableFuture<?> after = symbols(desk, rules);

            assertThat(Desk.answer(before).toString()).contains("A1 A long wait");
            assertThat(Desk.answer(after).toString()).contains("Renamed").doesNotContain("A1 A long wait");
        }
    }

    @Test
    void whatEditorsSayWithoutMeaningIsTaken() {
        try (Desk desk = Desk.english()) {
            desk.server().setTrace(new SetTraceParams("verbose"));
            desk.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("x")));

            assertThat(Desk.answer(hover(desk, "file:///a.drl"))).isNull();
        }
    }

    private static CompletableFuture<?> symbols(Desk desk, Page page) {
        return desk.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(page.file()));
    }

    private static CompletableFuture<Hover> hover(Desk desk, String uri) {
        return desk.server().getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(0, 0)));
    }

    private static void assertRefused(CompletableFuture<?> answer, ResponseErrorCode code) {
        assertThat(answer).failsWithin(30, TimeUnit.SECONDS).withThrowableThat()
                .havingCause().isInstanceOfSatisfying(ResponseErrorException.class,
                        refused -> assertThat(refused.getResponseError().getCode()).isEqualTo(code.getValue()));
    }
}
