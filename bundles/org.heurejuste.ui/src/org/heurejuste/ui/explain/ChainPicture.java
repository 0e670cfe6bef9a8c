package org.heurejuste.ui.explain;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.ReasonGraph;
import org.heurejuste.runtime.explain.ReasonGraph.Edge;
import org.heurejuste.runtime.explain.ReasonGraph.Kind;
import org.heurejuste.runtime.explain.ReasonGraph.Node;
import org.jspecify.annotations.Nullable;

/** The picture of the chain that leads to a decision, from the facts at the left to the decision at the right. */
final class ChainPicture {

    private static final ReasonGraph NOTHING = new ReasonGraph(List.of(), List.of());
    private static final int ARROW = 6;

    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private ReasonGraph graph = NOTHING;
    private List<Rectangle> boxes = List.of();

    /**
     * An empty picture.
     *
     * @param parent where it goes
     * @param open given the place of what is double-clicked
     */
    ChainPicture(Composite parent, Consumer<SourceSpan> open) {
        scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        scroll.setContent(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseDoubleClick, event -> {
            Node node = at(event.x, event.y);
            if (node != null && node.span() != null) {
                open.accept(node.span());
            }
        });
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = words();
                }
            }
        });
        scroll.addListener(SWT.Resize, event -> fit());
    }

    /** Returns the picture in words: each arrow with what it leads from and to. */
    String words() {
        return graph.edges().stream().map(edge -> node(edge.from()).title() + " \u2192 " + node(edge.to()).title())
                .collect(Collectors.joining("; ", Messages.picture_name + ": ", ""));
    }

    /** Draws a chain, or nothing. */
    void show(@Nullable ReasonGraph chain) {
        graph = chain == null ? NOTHING : chain;
        GC gc = new GC(canvas);
        try {
            boxes = new ChainLayout(gc).place(graph.nodes());
        } finally {
            gc.dispose();
        }
        fit();
        canvas.redraw();
    }

    private void fit() {
        Point size = ChainLayout.size(boxes);
        Rectangle seen = scroll.getClientArea();
        canvas.setSize(Math.max(size.x, seen.width), Math.max(size.y, seen.height));
    }

    private Node node(int place) {
        return graph.nodes().get(place);
    }

    private @Nullable Node at(int x, int y) {
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).contains(x, y)) {
                return node(i);
            }
        }
        return null;
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        graph.edges().forEach(edge -> arrow(gc, edge));
        for (int i = 0; i < boxes.size(); i++) {
            box(gc, node(i), boxes.get(i));
        }
    }

    private void arrow(GC gc, Edge edge) {
        Rectangle from = boxes.get(edge.from());
        Rectangle to = boxes.get(edge.to());
        int x1 = from.x + from.width;
        int y1 = from.y + from.height / 2;
        int y2 = to.y + to.height / 2;
        gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.setBackground(gc.getForeground());
        gc.setLineWidth(1);
        gc.drawLine(x1, y1, to.x - ARROW, y2);
        gc.fillPolygon(
                new int[] {to.x, y2, to.x - ARROW - 2, y2 - ARROW / 2 - 1, to.x - ARROW - 2, y2 + ARROW / 2 + 1});
    }

    private void box(GC gc, Node node, Rectangle box) {
        gc.setBackground(canvas.getBackground());
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 8, 8);
        gc.setForeground(colour(node.kind()));
        gc.setLineWidth(2);
        gc.setLineStyle(node.kind() == Kind.CONDITION ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawRoundRectangle(box.x, box.y, box.width, box.height, 8, 8);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(canvas.getForeground());
        ChainLayout layout = new ChainLayout(gc);
        int y = box.y + ChainLayout.PADDING;
        for (String line : layout.lines(node)) {
            boolean title = y == box.y + ChainLayout.PADDING;
            gc.setFont(
                    title ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : canvas.getFont());
            gc.drawText(line, box.x + ChainLayout.PADDING, y, true);
            y += gc.getFontMetrics().getHeight();
        }
    }

    // Each stands out from the light and from the dark ground by at least 3 to 1.
    private static Color colour(Kind kind) {
        return switch (kind) {
            case GIVEN -> new Color(63, 158, 95);
            case MADE -> new Color(176, 138, 46);
            case CONDITION -> new Color(138, 143, 152);
            case RULE -> new Color(61, 143, 209);
            case DECISION -> new Color(217, 130, 43);
        };
    }
}
