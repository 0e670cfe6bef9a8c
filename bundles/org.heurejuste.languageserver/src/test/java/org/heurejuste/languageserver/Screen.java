package org.heurejuste.languageserver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.services.LanguageClient;

/** What an editor shows of what the server tells it unasked. */
final class Screen implements LanguageClient {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Map<String, List<Diagnostic>> findings = new HashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private int refreshes;
    private String answer;

    /** What the person at the screen chooses wherever there is a choice. */
    synchronized void answers(String title) {
        answer = title;
    }

    /** Waits until what is shown of a file is as it should be. */
    List<Diagnostic> findings(String uri, Predicate<List<Diagnostic>> wanted) {
        return await(() -> findings.get(uri), shown -> shown != null && wanted.test(shown));
    }

    /** Waits for a line of the log. */
    String logged(String part) {
        return await(() -> String.join("\n", log), shown -> shown.contains(part));
    }

    /** Waits for a message. */
    String shown(String part) {
        return await(() -> String.join("\n", messages), shown -> shown.contains(part));
    }

    /** Waits until so many works have ended. */
    List<String> worked(int ends) {
        return await(() -> List.copyOf(progress), shown -> shown.stream().filter("end"::equals).count() >= ends);
    }

    /** Waits until the editor was asked to ask again. */
    int refreshed() {
        return await(() -> refreshes, count -> count > 0);
    }

    synchronized List<Diagnostic> now(String uri) {
        return findings.getOrDefault(uri, List.of());
    }

    private synchronized <T> T await(Supplier<T> shown, Predicate<T> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!wanted.test(shown.get())) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("not shown in time; the screen has: " + shown.get());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return shown.get();
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams told) {
        findings.put(told.getUri(), told.getDiagnostics());
        notifyAll();
    }

    @Override
    public synchronized void showMessage(MessageParams message) {
        messages.add(message.getMessage());
        notifyAll();
    }

    @Override
    public synchronized void logMessage(MessageParams message) {
        log.add(message.getMessage());
        notifyAll();
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void notifyProgress(ProgressParams params) {
        Object what = params.getValue().getLeft();
        if (what instanceof WorkDoneProgressBegin begin) {
            progress.add(begin.getTitle());
        } else if (what instanceof WorkDoneProgressEnd) {
            progress.add("end");
        }
        notifyAll();
    }

    @Override
    public synchronized CompletableFuture<Void> refreshDiagnostics() {
        refreshes++;
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("nothing is to be told of how the editor is used");
    }

    @Override
    public synchronized CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        messages.add(params.getMessage());
        notifyAll();
        return answer == null
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(params.getActions().stream()
                        .filter(action -> action.getTitle().equals(answer)).findFirst().orElseThrow());
    }
}
