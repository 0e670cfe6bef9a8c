package org.heurejuste.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is torn apart while someone types in it, its author is told something fit to read. */
class RandomEditsTest {

    private static final List<String> FILES = List.of("src/main/resources/shop/vocabulary.drl",
            "src/main/resources/shop/waiting.drl");
    private static final List<String> SCRAPS = List.of("(", ")", "{", "}", "\"", "'", "end", "rule", "when", "then",
            "declare", "==", "=", "&&", "||",
            ",", ";", ":", "$x", "@", "//", "/*", "*/", "\n", " ", "é", "not", "exists", "from", "new ", "3", ".",
            "null", "\u0000", "import x.Y\n");
    private static Path workspace;
    private static PolicyProject project;

    record Edit(int file, double place, double length, String scrap) {

        PolicyProject on(PolicyProject sound) {
            String text = sound.source(FILES.get(file)).orElseThrow().text();
            int start = (int) (place * text.length());
            int end = Math.min(text.length(), start + (int) (length * 40));
            return sound.withText(FILES.get(file), text.substring(0, start) + scrap + text.substring(end));
        }
    }

    @BeforeContainer
    static void soundProject() throws IOException, PolicyProjectException {
        workspace = Files.createTempDirectory("edits");
        project = TestPolicy.in(workspace).project();
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            files.sorted(Comparator.reverseOrder()).forEach(RandomEditsTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 60)
    void anEditIsToldInPlainWords(@ForAll("edits") Edit edit) {
        assertToldInPlainWords(edit.on(project));
    }

    @Property(tries = 25)
    void severalEditsAreToldInPlainWords(@ForAll("edits") Edit first, @ForAll("edits") Edit second,
            @ForAll("edits") Edit third) {
        assertToldInPlainWords(first.on(second.on(third.on(project))));
    }

    @Property(tries = 25)
    void aTruncatedFileIsToldInPlainWords(@ForAll("edits") Edit where) {
        String text = project.source(FILES.get(where.file())).orElseThrow().text();
        assertToldInPlainWords(
                project.withText(FILES.get(where.file()), text.substring(0, (int) (where.place() * text.length()))));
    }

    private static void assertToldInPlainWords(PolicyProject edited) {
        PlainWords.assertIn(PolicyCompiler.compile(edited), Locale.ENGLISH, Locale.FRENCH);
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators
                .combine(Arbitraries.integers().between(0, FILES.size() - 1), Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1), Arbitraries.of(SCRAPS))
                .as(Edit::new);
    }
}
