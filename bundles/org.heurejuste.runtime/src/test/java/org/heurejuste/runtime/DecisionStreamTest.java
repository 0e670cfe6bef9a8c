package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionStreamTest {
    private final DecisionService service = DecisionService.of(Policies.failing(),
            new DecisionSettings(50, java.time.Duration.ofSeconds(2)));
    private final List<String> problems = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aDecidedCaseIsOneLine() throws IOException {
        assertThat(decide(ask("c1", "r1")))
                .containsExactly("{\"name\":\"c1\",\"decisions\":[{\"type\":\"Answer\",\"about\":\"r1\","
                        + "\"amount\":1,\"number\":1,\"clause\":\"A1\",\"rule\":\"Answer every request\"}]}");
    }

    @Test
    void fieldsThatAreNullAreLeftOut() throws IOException {
        assertThat(decide("{\"name\":\"c\",\"given\":{\"Request\":{}}}")).first().asString()
                .contains("{\"type\":\"Answer\",\"amount\":1");
    }

    @Test
    void theOrderIsKept() throws IOException {
        String cases = IntStream.range(0, 3_000).mapToObj(i -> ask("c" + i, "r" + i)).collect(Collectors.joining("\n"));

        List<String> answers = decide(cases);

        assertThat(answers).hasSize(3_000);
        assertThat(IntStream.range(0, 3_000)
                .filter(i -> !answers.get(i).startsWith(
                        "{\"name\":\"c" + i + "\",\"decisions\":[{\"type\":\"Answer\",\"about\":\"r" + i + "\"")))
                .isEmpty();
        assertThat(progress).isSorted().last().isEqualTo(3_000L);
    }

    @Test
    void aBadLineIsToldByItsNumberWhileTheOthersGoOn() throws IOException {
        List<String> answers = decide(String.join("\n", ask("c1", "a"), "",
                "{\"name\":\"c2\",\"given\":{\"Reqest\":{}}}", "nonsense", ask("c3", "b")));

        assertThat(problems).containsExactly("3: c2: given.Reqest: There is no fact `Reqest`. Did you mean `Request`?",
                "4: This is not valid JSON from column 1 on. Write each case as one JSON object on one line.");
        assertThat(answers).hasSize(4);
        assertThat(answers.get(1))
                .startsWith("{\"name\":\"c2\",\"line\":3,\"error\":\"given.Reqest: There is no fact `Reqest`.");
        assertThat(answers.get(2)).startsWith("{\"line\":4,\"error\":\"This is not valid JSON");
        assertThat(answers.get(3)).startsWith("{\"name\":\"c3\",\"decisions\"");
    }

    @Test
    void aCaseThatFailsIsToldLikewise() throws IOException {
        List<String> answers = decide("{\"name\":\"c\",\"given\":{\"Request\":{\"asks\":\"loop\"}}}\n" + ask("d", "x"));

        assertThat(answers.get(0)).startsWith("{\"name\":\"c\",\"error\":\"The rules fired more than 50 times")
                .endsWith("\"rule\":\"Loop\"}");
        assertThat(answers.get(1)).contains("decisions");
        assertThat(problems).singleElement().asString().startsWith("1: c: The rules fired more than 50 times");
    }

    @Test
    void theResultCountsWhatBecameOfTheLines() throws IOException {
        StreamResult result = run(
                in("x\n{\"name\":\"c\",\"given\":{\"Request\":{\"asks\":\"loop\"}}}\n" + ask("d", "x")),
                new ByteArrayOutputStream());
        assertThat(result).isEqualTo(new StreamResult(1, 1, 1, 0));
        assertThat(result.isClean()).isFalse();
    }

    @Test
    void lineEndsBlanksAndAByteOrderMarkDoNotMatter() throws IOException {
        assertThat(decide("\uFEFF" + ask("c1", "a") + "\r\n  \r\n\t\n" + ask("c2", "b") + "\r\n\n")).hasSize(2);
        assertThat(problems).isEmpty();
        assertThat(decide("")).isEmpty();
        assertThat(decide("\uFEFF\n")).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsSkipped() throws IOException {
        String tooLong = "{\"name\":\"" + "n".repeat(DecisionStream.LONGEST_LINE) + "\"}";
        String longest = ask("c" + "n".repeat(DecisionStream.LONGEST_LINE - 100), "r");

        List<String> answers = decide(tooLong + "\n" + longest + "\n" + ask("c2", "b"));

        assertThat(problems).containsExactly("1: The line is longer than 4 MiB. Split the case into several.");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1)).contains("decisions");
    }

    @Test
    void anOutputThatCannotBeWrittenStopsTheStream() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> run(in(ask("c", "r").repeat(1)), full)).isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    private static String ask(String name, String id) {
        return "{\"name\":\"%s\",\"given\":{\"Request\":{\"id\":\"%s\"}}}".formatted(name, id);
    }

    private static InputStream in(String cases) {
        return new ByteArrayInputStream(cases.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> decide(String cases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(in(cases), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private StreamResult run(InputStream cases, OutputStream out) throws IOException {
        return new DecisionStream(service, Locale.ENGLISH)
                .run(cases, out, problem -> problems.add(problem.line() + ": " + problem.text(Locale.ENGLISH)),
                        progress::add);
    }
}
