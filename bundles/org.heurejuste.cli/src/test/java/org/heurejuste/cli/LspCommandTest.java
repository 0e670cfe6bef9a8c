package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code lsp} speaks with an editor on the standard streams, and with nobody else. */
class LspCommandTest extends OverACopy {

    private static final String SHUTDOWN = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}";
    private static final String EXIT = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

    @Test
    void theEditorIsAnsweredInTheWordsOfTheProtocolOnly() {
        Answer answer = Terminal.english().reading(said(initialize("en"), SHUTDOWN, EXIT)).run("lsp");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Content-Length: ").contains("\"name\":\"heurejuste\"",
                "\"id\":2,\"result\":null");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    @DisplayName("--stdio, which some editors say, changes nothing")
    void stdioIsUnderstood() {
        assertThat(Terminal.english().reading(said(initialize("en"), SHUTDOWN, EXIT)).run("lsp", "--stdio").code())
                .isZero();
    }

    @Test
    void anEditorThatLeavesWithoutAGoodbyeIsToldByTheExitCode() {
        assertThat(Terminal.english().reading("").run("lsp").code()).isEqualTo(1);
    }

    @Test
    @DisplayName("--lang wins over the editor's language")
    void theLanguageThatIsAskedFor() {
        String unknown = "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such\",\"params\":{}}";

        assertThat(Terminal.english().reading(said(initialize("en"), "nonsense", unknown, SHUTDOWN, EXIT))
                .run("lsp", "--lang", "fr").err()).isEmpty();
        assertThat(Terminal.english().reading("garbage\r\n\r\n" + said(initialize("en"), SHUTDOWN, EXIT))
                .run("lsp", "--lang", "fr").out()).contains("pas un message du protocole");
    }

    private String initialize(String locale) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"locale\":\"" + locale
                + "\",\"rootUri\":\"" + policy.root().toUri() + "\",\"capabilities\":{}}}";
    }

    private static String said(String... messages) {
        return Stream.of(messages).map(message -> "Content-Length: "
                + message.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + message)
                .collect(Collectors.joining());
    }
}
