package org.heurejuste.ui.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.heurejuste.runtime.explain.ReasonGraph.Node;

/** Finds a place for each box of a chain: a column a layer, the boxes of a layer one below the other. */
final class ChainLayout {

    static final int PADDING = 6;
    private static final int MARGIN = 10;
    private static final int GAP = 12;
    private static final int ARROW_ROOM = 36;
    private static final int MOST_LETTERS = 46;
    private static final int MOST_LINES = 7;

    private final GC gc;

    ChainLayout(GC gc) {
        this.gc = gc;
    }

    /** Returns the text of a box, its title first; long lines and long lists are cut. */
    List<String> lines(Node node) {
        List<String> lines = new ArrayList<>(
                Stream.concat(Stream.of(node.title()), node.lines().stream()).map(ChainLayout::cut).toList());
        return lines.size() <= MOST_LINES
                ? lines
                : Stream.concat(lines.stream().limit(MOST_LINES - 1), Stream.of("\u2026")).toList();
    }

    private static String cut(String line) {
        return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS - 1) + "\u2026";
    }

    List<Rectangle> place(List<Node> nodes) {
        Map<Integer, Integer> widths = new HashMap<>();
        List<Point> sizes = nodes.stream().map(this::size).toList();
        for (int i = 0; i < nodes.size(); i++) {
            widths.merge(nodes.get(i).layer(), sizes.get(i).x, Math::max);
        }
        Map<Integer, Integer> heights = new HashMap<>();
        List<Rectangle> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int layer = nodes.get(i).layer();
            int y = heights.getOrDefault(layer, MARGIN);
            boxes.add(new Rectangle(left(layer, widths), y, sizes.get(i).x, sizes.get(i).y));
            heights.put(layer, y + sizes.get(i).y + GAP);
        }
        return boxes;
    }

    private static int left(int layer, Map<Integer, Integer> widths) {
        int left = MARGIN;
        for (int i = 0; i < layer; i++) {
            left += widths.getOrDefault(i, 0) + ARROW_ROOM;
        }
        return left;
    }

    private Point size(Node node) {
        Font plain = gc.getFont();
        int width = 0;
        int height = 2 * PADDING;
        boolean title = true;
        for (String line : lines(node)) {
            gc.setFont(title ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : plain);
            width = Math.max(width, gc.textExtent(line).x);
            height += gc.getFontMetrics().getHeight();
            title = false;
        }
        gc.setFont(plain);
        return new Point(width + 2 * PADDING, height);
    }

    /** Returns the size of a picture with these boxes. */
    static Point size(List<Rectangle> boxes) {
        int width = boxes.stream().mapToInt(box -> box.x + box.width + MARGIN).max().orElse(0);
        int height = boxes.stream().mapToInt(box -> box.y + box.height + MARGIN).max().orElse(0);
        return new Point(width, height);
    }
}
