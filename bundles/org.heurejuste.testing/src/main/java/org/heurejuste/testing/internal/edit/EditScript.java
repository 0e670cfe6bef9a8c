package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.heurejuste.policy.text.TextEdit;

/** Changes made one after the other, told as changes of the first text. */
final class EditScript {
    private final String before;
    private List<Piece> pieces = new ArrayList<>();

    /** A stretch of the first text, or a text put between ({@code start} is −1). */
    private record Piece(int start, String text) {

        Piece from(int index) {
            return new Piece(start < 0 ? -1 : start + index, text.substring(index));
        }

        Piece upTo(int index) {
            return new Piece(start, text.substring(0, index));
        }
    }

    EditScript(String before) {
        this.before = before;
        pieces.add(new Piece(0, before));
    }

    /** Adds changes that are counted in the text as it is by now. */
    void add(List<TextEdit> edits) {
        List<Piece> after = new ArrayList<>();
        int at = 0;
        int piece = 0;
        int inside = 0;
        for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()) {
            while (at < edit.offset() || at < edit.end()) {
                Piece rest = pieces.get(piece).from(inside);
                boolean kept = at < edit.offset();
                int step = Math.min(rest.text().length(), (kept ? edit.offset() : edit.end()) - at);
                if (kept) {
                    after.add(rest.upTo(step));
                }
                at += step;
                inside += step;
                if (inside == pieces.get(piece).text().length()) {
                    piece++;
                    inside = 0;
                }
            }
            after.add(new Piece(-1, edit.text()));
        }
        if (piece < pieces.size()) {
            after.add(pieces.get(piece).from(inside));
            after.addAll(pieces.subList(piece + 1, pieces.size()));
        }
        after.removeIf(p -> p.text().isEmpty());
        pieces = after;
    }

    /** All of them, in ascending order, where the text really changes. */
    List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        StringBuilder added = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.start() < 0) {
                added.append(piece.text());
            } else {
                change(at, piece.start(), added.toString(), edits);
                added.setLength(0);
                at = piece.start() + piece.text().length();
            }
        }
        change(at, before.length(), added.toString(), edits);
        return edits;
    }

    private void change(int start, int end, String text, List<TextEdit> edits) {
        if (!before.substring(start, end).equals(text)) {
            edits.add(TextEdit.replace(start, end, text));
        }
    }
}
