package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives, the next question is answered, and nothing unexpected happens. */
class HostileInputTest {

    @TempDir
    private Path folder;

    private Policy policy;
    private Desk desk;
    private Page rules;

    @BeforeEach
    void open() {
        policy = Policy.in(folder.resolve("policy"));
        desk = Desk.english(policy.root());
        rules = desk.open(policy.rules());
        // From here on only this test writes; what the desk's own side wrote has arrived.
        assertAnswered();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    static Stream<String> bodies() {
        return Stream.of("{", "nonsense", "null", "[]", "42", "\"text\"", "{}", "{\"jsonrpc\":\"2.0\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"textDocument/hover\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":901,\"method\":\"textDocument/hover\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":902,\"method\":\"textDocument/hover\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":903,\"method\":\"textDocument/hover\",\"params\":{\"position\":7}}",
                "{\"jsonrpc\":\"2.0\",\"id\":904,\"method\":\"textDocument/completion\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":905,\"method\":\"no/suchMethod\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"no/suchNotification\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"$/whatever\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///x.drl\"}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///never-opened.drl\",\"version\":3},\"contentChanges\":[{\"text\":\"x\"}]}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{\"uri\":\"file:///never-opened.drl\"}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeWatchedFiles\",\"params\":{\"changes\":[{\"uri\":\"::::\",\"type\":3}]}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":\"unknown\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":906,\"result\":\"an answer that nobody asked for\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":907,\"method\":\"completionItem/resolve\",\"params\":{\"label\":\"x\",\"data\":[1,2]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":908,\"method\":\"callHierarchy/incomingCalls\",\"params\":{}}",
                "[".repeat(20_000), "{\"a\":".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aMessageThatMakesNoSenseDoesNoHarm(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        send("Content-Length: " + bytes.length + "\r\n\r\n" + body);

        assertAnswered();
    }

    static Stream<String> frames() {
        return Stream.of("\r\n\r\n\r\n", "Content-Length: abc\r\n\r\n{}", "Content-Length: -5\r\n\r\n{}",
                "Content-Length: 99999999999999999999999\r\n\r\n", "Content-Type: text/plain\r\n\r\nno length\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "Content-Length: 0\r\n\r\n",
                "x".repeat(100_000) + "\r\n\r\n", "\0\0\0\u0001\n\n");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void whatIsNoMessageIsLeftOut(String bytes) throws IOException {
        send(bytes);

        assertAnswered();
    }

    @Test
    @DisplayName("noise is left out, and the log says so in the reader's language")
    void noise() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        desk.bytes().write(noise);
        send("\r\n\r\n");

        assertAnswered();
        assertThat(desk.screen().logged("left out")).contains("Something arrived that is no message of the protocol");
    }

    @Test
    @DisplayName("a message larger than all rules of the world is left out unread")
    void aHugeMessage() throws IOException {
        int size = 65 << 20;
        send("Content-Length: " + size + "\r\n\r\n");
        byte[] chunk = new byte[1 << 20];
        for (int i = 0; i < 65; i++) {
            desk.bytes().write(chunk);
        }

        assertAnswered();
        assertThat(desk.screen().logged("65 MB")).contains("at most 64 MB");
    }

    @Test
    void aRuleOfTwentyThousandConditionsIsRead() {
        Page huge = desk.open(folder.resolve("huge.drl").toUri().toString(), "drl",
                "rule x when\n" + "A( b > 5 )\n".repeat(20_000) + "\nthen\n");

        assertThat(huge.findings(shown -> !shown.isEmpty())).isNotEmpty();
        assertAnswered();
    }

    @Test
    void aChangeOutsideOfTheTextIsCutToIt() {
        desk.change(rules.uri(), Desk.range(10_000, 0, 20_000, 5), "\nrule \"at the end\" when then end\n");

        assertAnswered();
    }

    private void send(String bytes) throws IOException {
        desk.bytes().write(bytes.getBytes(StandardCharsets.UTF_8));
        desk.bytes().flush();
    }

    private void assertAnswered() {
        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("waitMinutes");
        assertThat(desk.unexpected()).isEmpty();
    }
}
