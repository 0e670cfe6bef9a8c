package org.heurejuste.ui.suite;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.ui.cases.CaseStatus;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The suite that an editor shows, as its faces see it: what the text says, what becomes of its cases, and which case is selected.
 * Every change goes to the text, as little of it as can be. Used on the window's thread alone.
 */
public final class SuiteModel implements IResourceChangeListener, AutoCloseable {

    /** How long the keyboard must rest before a text is worth reading. */
    private static final int REST_MILLIS = 250;
    /** So many changes of so many cases are made beside the window's thread. */
    private static final int MANY = 100;

    private final IFile file;
    private final SuiteContents contents;
    private final Display display;
    private final SuiteReading reading;
    private final List<SuiteListener> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<String> refusals;
    private final Runnable readNow = this::readNow;
    private @Nullable SuiteState state;
    private @Nullable SuiteResults results;
    private int selected;
    private boolean closed;

    SuiteModel(IFile file, SuiteContents contents, Display display, Consumer<String> refusals) {
        this.file = file;
        this.contents = contents;
        this.display = display;
        this.refusals = refusals;
        this.reading = new SuiteReading(file, found -> inUi(() -> take(found)), found -> inUi(() -> take(found)));
    }

    void start() {
        contents.onChange(() -> display.timerExec(REST_MILLIS, readNow));
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_BUILD);
        readNow();
    }

    @Override
    public void close() {
        closed = true;
        reading.close();
        contents.close();
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    /**
     * Wants to be told of changes.
     *
     * @param listener told on the window's thread, until the editor closes
     */
    public void addListener(SuiteListener listener) {
        listeners.add(listener);
    }

    /**
     * The suite's file.
     *
     * @return a file of a policy project
     */
    public IFile file() {
        return file;
    }

    /**
     * What the text says.
     *
     * @return the suite, or null until it has been read for the first time
     */
    public @Nullable SuiteState state() {
        return state;
    }

    /**
     * The cases.
     *
     * @return in the file's order; none until they have been read
     */
    public List<CaseEntry> cases() {
        SuiteState known = state;
        return known == null ? List.of() : known.cases();
    }

    /**
     * What became of the cases.
     *
     * @return the results known, or null while there is none
     */
    public @Nullable SuiteResults results() {
        return results;
    }

    /**
     * What became of a case, in a word.
     *
     * @param number its number, from 0
     * @return its status; an error where it cannot be read
     */
    public CaseStatus status(int number) {
        SuiteResults known = results;
        CaseResult result = result(number);
        if (result == null) {
            return isBroken(number) ? CaseStatus.ERROR : CaseStatus.NOT_RUN;
        }
        return known == null ? CaseStatus.NOT_RUN : known.status(number);
    }

    /**
     * What became of a case.
     *
     * @param number its number, from 0
     * @return its result, or null where it is not decided
     */
    public @Nullable CaseResult result(int number) {
        SuiteResults known = results;
        return known == null ? null : known.of(number);
    }

    private boolean isBroken(int number) {
        SuiteState known = state;
        return known != null && known.unreadable().contains(number);
    }

    /**
     * The case that form and table stand on.
     *
     * @return its number, from 0; −1 where there is no case
     */
    public int selected() {
        return Math.min(selected, cases().size() - 1);
    }

    /**
     * Makes a case the selected one.
     *
     * @param number its number, from 0
     */
    public void select(int number) {
        if (selected != number) {
            selected = number;
            listeners.forEach(SuiteListener::caseSelected);
        }
    }

    /**
     * Changes the text. Says so to the reader where that cannot be done; then nothing is changed.
     *
     * @param edits what is to be changed, one after the other
     * @return whether it was done
     */
    public boolean apply(List<? extends SuiteEdit> edits) {
        SuiteState now = current();
        if (now == null || edits.isEmpty() || !contents.canBeChanged()) {
            return false;
        }
        try {
            SuiteChange change = edits.size() < MANY || now.cases().size() < MANY
                    ? now.document().apply(edits)
                    : applied(now.document(), edits);
            make(now, change);
            return true;
        } catch (EditRefusedException refused) {
            refusals.accept(refused.reason().in(Locale.getDefault()));
            return false;
        }
    }

    /** Many changes of a large suite take their time: the window shows so, and goes on painting. */
    private static SuiteChange applied(SuiteDocument document, List<? extends SuiteEdit> edits)
            throws EditRefusedException {
        AtomicReference<SuiteChange> made = new AtomicReference<>();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                monitor.beginTask(NLS.bind(Messages.job_change, edits.size()), IProgressMonitor.UNKNOWN);
                try {
                    made.set(document.apply(edits));
                } catch (EditRefusedException refused) {
                    throw new InvocationTargetException(refused);
                }
            });
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof EditRefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
        SuiteChange change = made.get();
        return change == null ? new SuiteChange(document, document, List.of()) : change;
    }

    /**
     * Changes one thing.
     *
     * @param edit what is to be changed
     * @return whether it was done
     */
    public boolean apply(SuiteEdit edit) {
        return apply(List.of(edit));
    }

    private void make(SuiteState before, SuiteChange change) {
        if (change.after() == change.before()) {
            return;
        }
        contents.make(change);
        SuiteDocument after = change.after();
        state = new SuiteState(contents.stamp(), after, before.suite(), before.compilation(), Set.of());
        moveResults(before.cases(), after.content().cases());
        listeners.forEach(SuiteListener::suiteChanged);
    }

    /** Results of cases that have not changed stay; the reading that follows brings the others. */
    private void moveResults(List<CaseEntry> before, List<CaseEntry> after) {
        SuiteState now = state;
        SuiteResults old = results;
        if (now == null || old == null || before.size() != after.size()) {
            results = null;
        } else {
            results = new SuiteResults(now, old.byNumber());
        }
    }

    /** The suite as its text is at this moment, even where the background has not read it yet. */
    private @Nullable SuiteState current() {
        SuiteState known = state;
        if (known != null && known.stamp() != contents.stamp()) {
            SuiteDocument now = contents.snapshot().open(known.document().path(), known.vocabulary());
            state = new SuiteState(contents.stamp(), now, known.suite(), known.compilation(), Set.of());
        }
        return state;
    }

    /**
     * A name that no case has.
     *
     * @param wanted what it should be
     * @return that, or that with a number
     */
    public String freeName(String wanted) {
        List<String> taken = cases().stream().map(CaseEntry::name).toList();
        String free = wanted;
        for (int i = 2; taken.contains(free); i++) {
            free = wanted + " (" + i + ")";
        }
        return free;
    }

    /** The policy may have changed, and with it the words and the decisions. */
    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        SuiteState known = state;
        boolean same = known != null && CheckedPolicy.of(file.getProject())
                .filter(checked -> checked.compilation() == known.compilation()).isPresent();
        if (!same) {
            inUi(readNow);
        }
    }

    private void readNow() {
        if (!closed) {
            reading.request(contents.stamp(), contents.snapshot(), state);
        }
    }

    private void take(SuiteState found) {
        if (found.stamp() == contents.stamp()) {
            SuiteState before = state;
            state = found;
            SuiteResults old = results;
            results = old != null && before != null && before.cases().size() == found.cases().size()
                    ? new SuiteResults(found, old.byNumber())
                    : new SuiteResults(found, Map.of());
            listeners.forEach(SuiteListener::suiteChanged);
        }
    }

    private void take(SuiteResults found) {
        if (state == found.state()) {
            results = found;
            listeners.forEach(SuiteListener::resultsChanged);
        }
    }

    private void inUi(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    action.run();
                }
            });
        }
    }

    /**
     * Whether the text has been read and nothing of it is still on its way.
     *
     * @return false while the keyboard rests or a job reads
     */
    public boolean isSettled() {
        SuiteState known = state;
        SuiteResults decided = results;
        return known != null && known.stamp() == contents.stamp() && decided != null && decided.state() == known
                && reading.getState() == Job.NONE;
    }
}
