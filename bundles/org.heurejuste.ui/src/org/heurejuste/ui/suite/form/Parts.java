package org.heurejuste.ui.suite.form;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The widgets that the form is made of. */
final class Parts {

    private static final String BUNDLE = "org.heurejuste.ui";

    private final ResourceManager images;
    private final FormColors colors;

    Parts(ResourceManager images, FormColors colors) {
        this.images = images;
        this.colors = colors;
    }

    /** An icon of this bundle. */
    Image icon(String path) {
        return images.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElseThrow());
    }

    /** The heading of a part of the form, with room for buttons at its right. */
    Composite heading(Composite parent, String words) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).margins(0, 2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(line);
        Label label = new Label(line, SWT.NONE);
        label.setText(words);
        label.setFont(images.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).increaseHeight(1)
                .setStyle(SWT.BOLD)));
        Label rule = new Label(line, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(rule);
        return line;
    }

    /** A line that says which type follows, its name in the rules, and what can be done with it. */
    Composite title(Composite parent, String words, String name, int columns) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2 + columns).spacing(6, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(line);
        Label label = new Label(line, SWT.NONE);
        label.setText(words);
        label.setFont(images.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).setStyle(SWT.BOLD)));
        Label quiet = new Label(line, SWT.NONE);
        quiet.setText(words.equalsIgnoreCase(name) ? "" : name);
        quiet.setForeground(colors.quiet());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(columns == 1, false).applyTo(quiet);
        return line;
    }

    /** The label of a field, with the words that explain it. */
    Label label(Composite parent, String words, String explanation) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(words);
        label.setToolTipText(explanation);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    /** A quiet remark beside a field. */
    Label remark(Composite parent, String words) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(words);
        label.setForeground(colors.quiet());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    /** A bar of small buttons. */
    ToolBar bar(Composite parent) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(bar);
        return bar;
    }

    /** A button of a bar. */
    ToolItem button(ToolBar bar, String iconPath, String words, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icon(iconPath));
        item.setToolTipText(words);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /** Gives a control its name for who cannot see it. */
    static void name(Control control, String words) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
    }

    /** Something to do, by its words. */
    static Action action(String words, Runnable action) {
        return new Action(words) {
            @Override
            public void run() {
                action.run();
            }
        };
    }
}
