package org.heurejuste.ui.explain;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.ui.explain.FactsTree.FieldLine;
import org.jspecify.annotations.Nullable;

/** The widgets of the Explanation view: a sentence above; facts, then decisions and rules, then the picture of a chain. */
final class ExplanationPart {

    private static final int ENOUGH_LINES = 420;

    private final Composite parent;
    private final Label summary;
    private final SashForm sash;
    private final SashForm reasons;
    private final FactsTree facts;
    private final Text sought;
    private final ExplanationTree tree;
    private final ChainPicture picture;

    ExplanationPart(Composite parent, ResourceManager images, BiConsumer<FieldLine, @Nullable Object> edited,
            BiConsumer<FieldLine, String> refused, Consumer<RuleNode> ask, Consumer<SourceSpan> open) {
        this.parent = parent;
        parent.setLayout(new GridLayout());
        summary = new Label(parent, SWT.WRAP);
        summary.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        facts = new FactsTree(new Composite(sash, SWT.NONE), edited, refused);
        reasons = new SashForm(sash, SWT.VERTICAL);
        Composite right = new Composite(reasons, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        right.setLayout(layout);
        sought = new Text(right, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        sought.setMessage(Messages.seek);
        sought.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        tree = new ExplanationTree(right, images, ask);
        tree.viewer().getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sought.addModifyListener(event -> tree.seek(sought.getText()));
        picture = new ChainPicture(reasons, open);
        tree.viewer().addSelectionChangedListener(event -> draw());
        reasons.setWeights(60, 40);
        reasons.addListener(SWT.Resize, event -> arrangeReasons());
        sash.setWeights(30, 70);
        sash.addListener(SWT.Resize, event -> arrange());
        say(Messages.nothingSelected);
    }

    /** Side by side in a wide view, one above the other in a tall one. */
    private void arrange() {
        Point size = sash.getSize();
        int orientation = size.x > size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != orientation) {
            sash.setOrientation(orientation);
        }
    }

    /** The picture below the tree where that leaves both enough lines. */
    private void arrangeReasons() {
        int orientation = reasons.getSize().y > ENOUGH_LINES ? SWT.VERTICAL : SWT.HORIZONTAL;
        if (reasons.getOrientation() != orientation) {
            reasons.setOrientation(orientation);
        }
    }

    private void draw() {
        DecisionNode decision = tree.selectedDecision();
        picture.show(decision == null ? null : decision.chain());
    }

    FactsTree facts() {
        return facts;
    }

    ExplanationTree tree() {
        return tree;
    }

    /** Says a sentence above everything. */
    void say(String sentence) {
        summary.setText(sentence.replace("&", "&&"));
        parent.layout();
    }

    void show(List<GroupNode> groups) {
        tree.show(groups);
    }

    void clear() {
        facts.clear();
        tree.clear();
        picture.show(null);
    }

    void setFocus() {
        tree.viewer().getTree().setFocus();
    }
}
