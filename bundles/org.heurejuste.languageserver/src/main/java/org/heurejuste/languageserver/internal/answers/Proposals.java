package org.heurejuste.languageserver.internal.answers;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.heurejuste.language.Completion;
import org.heurejuste.language.Completions;

/** What may be written at a place. */
public final class Proposals {

    private Proposals() {}

    /**
     * The proposals at a position. The list asks to be made anew as writing goes on, for what fits is told here: a word may
     * fit by what people call it.
     *
     * @param asked the question
     * @param position where
     * @return the proposals, the most likely first
     */
    public static CompletionList at(Asked asked, Position position) {
        int offset = asked.offset(position);
        List<CompletionItem> items = new ArrayList<>();
        for (Completion completion : Completions.at(asked.snapshot(), asked.path(), offset, asked.locale())) {
            items.add(item(asked, completion, offset, items.size()));
        }
        return new CompletionList(true, items);
    }

    private static CompletionItem item(Asked asked, Completion completion, int offset, int place) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        item.setDetail(completion.detail());
        item.setSortText("%05d".formatted(place));
        CompletionItemLabelDetails details = new CompletionItemLabelDetails();
        details.setDescription(completion.detail());
        item.setLabelDetails(details);
        boolean holes = asked.client().snippets();
        item.setInsertTextFormat(holes ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        item.setTextEdit(Either.forLeft(new TextEdit(asked.lines().range(completion.offset(), completion.length()),
                holes ? completion.text() : completion.plainText())));
        String begun = asked.lines().text().substring(completion.offset(), offset);
        if (!completion.label().toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT))) {
            item.setFilterText(begun + " " + completion.label());
        }
        item.setData(List.of(asked.project().key(), completion.kind().name(), completion.label(),
                completion.plainText()));
        return item;
    }

    /**
     * What a client sends back of a proposal, to have it explained.
     *
     * @param data what {@link #at} put into the proposal, as the protocol brings it back
     * @return the key of the project, the kind, the label and the text; empty where it is something else
     */
    public static List<String> identity(Object data) {
        if (data instanceof JsonElement json && json.isJsonArray() && json.getAsJsonArray().size() == 4) {
            List<String> parts = new ArrayList<>();
            json.getAsJsonArray().forEach(part -> parts.add(part.isJsonPrimitive() ? part.getAsString() : ""));
            return parts;
        }
        return List.of();
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case TYPE -> CompletionItemKind.Class;
            case FIELD -> CompletionItemKind.Field;
            case VALUE -> CompletionItemKind.EnumMember;
            case VARIABLE, GLOBAL -> CompletionItemKind.Variable;
            case FUNCTION -> CompletionItemKind.Function;
            case OPERATOR -> CompletionItemKind.Operator;
            case KEYWORD -> CompletionItemKind.Keyword;
            case ATTRIBUTE, ANNOTATION -> CompletionItemKind.Property;
            case CLAUSE -> CompletionItemKind.Reference;
            case SENTENCE, TEMPLATE -> CompletionItemKind.Snippet;
        };
    }
}
