package org.heurejuste.languageserver.internal.wire;

import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/** Refuses messages that lack what the protocol says they have, before anybody looks at them. */
public final class Validation implements MessageConsumer {

    private static final Set<String> WITHOUT_PARAMETERS = Set.of("shutdown", "exit");

    private final MessageConsumer complete;

    private Validation(MessageConsumer next) {
        this.complete = new ReflectiveMessageValidator(next);
    }

    /**
     * Puts a validation before whoever takes messages in.
     *
     * @param next who takes messages
     * @return the validation; the same consumer where messages go out
     */
    public static MessageConsumer before(MessageConsumer next) {
        return next instanceof RemoteEndpoint ? new Validation(next) : next;
    }

    @Override
    public void consume(Message message) {
        if (message instanceof RequestMessage request && request.getParams() == null
                && !WITHOUT_PARAMETERS.contains(request.getMethod())) {
            throw refused(message);
        } else if (message instanceof NotificationMessage told && told.getParams() == null
                && !WITHOUT_PARAMETERS.contains(told.getMethod())) {
            throw refused(message);
        }
        complete.consume(message);
    }

    private static MessageIssueException refused(Message message) {
        return new MessageIssueException(message, List.of(
                new MessageIssue("params", ResponseErrorCode.InvalidParams.getValue())));
    }
}
