package org.heurejuste.ui.suite.form;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.heurejuste.ui.suite.SuiteFace;
import org.heurejuste.ui.suite.SuiteListener;
import org.heurejuste.ui.suite.SuiteModel;

/** A suite as a form: its cases at the left, the selected one field by field at the right. */
public final class FormFace implements SuiteFace, SuiteListener {

    private final SashForm sash;
    private final CaseList list;
    private final CaseForm form;
    private boolean flushing;
    /** What has changed while nobody could see it. */
    private boolean stale = true;

    /**
     * Makes the form.
     *
     * @param parent its parent
     * @param model the suite
     * @param changed called when something is typed that is not in the text yet, or no longer
     */
    public FormFace(Composite parent, SuiteModel model, Runnable changed) {
        sash = new SashForm(parent, SWT.HORIZONTAL);
        FormColors colors = new FormColors();
        LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), sash);
        Parts parts = new Parts(images, colors);
        FormContext context = new FormContext(model, images, colors, changed);
        list = new CaseList(sash, model, parts, this::flush);
        form = new CaseForm(sash, context, parts);
        sash.setWeights(28, 72);
        list.onFocus(form::left);
        sash.addListener(SWT.Paint, event -> later());
        model.addListener(this);
    }

    /** A form that comes into sight catches up. */
    private void later() {
        if (stale) {
            sash.getDisplay().asyncExec(this::shown);
        }
    }

    @Override
    public void shown() {
        if (stale && !sash.isDisposed()) {
            suiteChanged();
        }
    }

    @Override
    public Control control() {
        return sash;
    }

    @Override
    public void setFocus() {
        shown();
        if (!form.setFocus()) {
            list.setFocus();
        }
    }

    @Override
    public void flush() {
        if (!flushing) {
            flushing = true;
            form.flush();
            flushing = false;
        }
    }

    @Override
    public boolean hasPending() {
        return form.hasPending();
    }

    @Override
    public void suiteChanged() {
        stale = !sash.isVisible();
        if (!stale) {
            list.refresh();
            form.refresh();
        }
    }

    @Override
    public void resultsChanged() {
        suiteChanged();
    }

    @Override
    public void caseSelected() {
        if (!stale) {
            list.showSelected();
            form.refresh();
        }
    }
}
