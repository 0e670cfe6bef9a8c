package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.heurejuste.languageserver.internal.workspace.OpenFile;
import org.heurejuste.languageserver.internal.workspace.TextLines;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The server holds the same text as the editor, whatever is typed. */
class TextSyncTest {

    @Test
    void aChangeReplacesARange() {
        assertThat(typed("one\ntwo\n", Desk.range(1, 0, 1, 3), "three").held()).isEqualTo("one\nthree\n");
    }

    @Test
    @DisplayName("changes of one message count each on the text that the one before left")
    void severalChanges() {
        OpenFile file = OpenFile.of("file:///a.drl", 1, "ab").changed(
                List.of(new TextDocumentContentChangeEvent(Desk.range(0, 0, 0, 0), "x"),
                        new TextDocumentContentChangeEvent(Desk.range(0, 1, 0, 2), "y")),
                2);

        assertThat(file.held()).isEqualTo("xyb");
    }

    @Test
    @DisplayName("an emoji counts two, as the protocol says")
    void emoji() {
        assertThat(typed("a 🙂 b", Desk.range(0, 5, 0, 6), "c").held()).isEqualTo("a 🙂 c");
    }

    @Test
    @DisplayName("CR LF ends one line, and a position behind the line is before it")
    void windowsLineEnds() {
        assertThat(typed("a\r\nb\r\n", Desk.range(0, 99, 0, 99), "!").held()).isEqualTo("a!\r\nb\r\n");
        assertThat(new TextLines("a\r\nb\r\n").position(3)).isEqualTo(new Position(1, 0));
    }

    @Test
    void anOldMacsLineEndsCountToo() {
        assertThat(new TextLines("a\rb").position(2)).isEqualTo(new Position(1, 0));
    }

    @Test
    @DisplayName("a byte order mark counts for the editor and not for the rules")
    void byteOrderMark() {
        OpenFile file = typed("\uFEFFrule", Desk.range(0, 1, 0, 5), "query");

        assertThat(file.held()).isEqualTo("\uFEFFquery");
        assertThat(file.lines().text()).isEqualTo("query");
        assertThat(file.lines().position(0)).isEqualTo(new Position(0, 1));
    }

    @Test
    void aRangeOutsideOfTheTextIsCutToIt() {
        assertThat(typed("ab", Desk.range(-3, -1, 99, 7), "c").held()).isEqualTo("c");
        assertThat(typed("ab", Desk.range(7, 7, 9, 9), "c").held()).isEqualTo("abc");
    }

    @Test
    void aRangeFromItsEndToItsStartIsTheSame() {
        assertThat(typed("abc", Desk.range(0, 2, 0, 1), "x").held()).isEqualTo("axc");
    }

    @Property(tries = 500)
    void placesAndPositionsSayTheSame(@ForAll("texts") String text) {
        TextLines lines = new TextLines(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean insideLineEnd = offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\r'
                    && text.charAt(offset) == '\n';
            if (!insideLineEnd) {
                assertThat(lines.offset(lines.position(offset))).isEqualTo(offset);
            }
        }
    }

    @Property(tries = 500)
    void typingIsFollowedLetterByLetter(@ForAll("texts") String before, @ForAll("texts") String added,
            @ForAll("places") Range range) {
        TextLines lines = new TextLines(before);
        int one = lines.offset(range.getStart());
        int other = lines.offset(range.getEnd());

        assertThat(typed(before, range, added).held()).isEqualTo(
                before.substring(0, Math.min(one, other)) + added + before.substring(Math.max(one, other)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "🙂", "\n", "\r\n", "\r", " ", "rule").list().ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Range> places() {
        Arbitrary<Integer> number = Arbitraries.integers().between(-2, 12);
        return Combinators.combine(number, number, number, number).as(Desk::range);
    }

    private static OpenFile typed(String before, Range range, String text) {
        return OpenFile.of("file:///a.drl", 1, before).changed(List.of(new TextDocumentContentChangeEvent(range, text)),
                2);
    }
}
