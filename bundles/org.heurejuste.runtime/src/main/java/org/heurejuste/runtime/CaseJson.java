package org.heurejuste.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** Reads cases written in JSON. Safe to use from many threads. */
public final class CaseJson {
    /** Our own limits speak of the case; these only have to be out of their way. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(1_000)
                    .maxNumberLength(Integer.MAX_VALUE).maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final CaseReader reader;

    /**
     * A reader of cases written in JSON.
     *
     * @param reader tells what the case says
     */
    public CaseJson(CaseReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a case.
     *
     * @param utf8 a JSON object in UTF-8, with nothing but white space around it
     * @return the case, or everything that is wrong in it
     */
    public CaseReading read(byte[] utf8) {
        return read(utf8, 0, utf8.length);
    }

    /**
     * Reads a case from a stretch of bytes.
     *
     * @param utf8 bytes that hold a JSON object in UTF-8
     * @param start the first byte
     * @param length the number of bytes
     * @return the case, or everything that is wrong in it
     */
    public CaseReading read(byte[] utf8, int start, int length) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(utf8, start, length));
            return parse(text);
        } catch (CharacterCodingException e) {
            return refused(JsonProblems.notUtf8());
        }
    }

    private CaseReading parse(CharBuffer text) {
        try (JsonParser parser = JSON.createParser(text.array(), text.arrayOffset(), text.length())) {
            return parse(parser);
        } catch (JsonTree.Unreadable e) {
            return refused(e.problem());
        } catch (StreamReadException e) {
            return refused(JsonProblems.notJson(e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
    }

    private CaseReading parse(JsonParser parser) throws IOException, JsonTree.Unreadable {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonTree.Unreadable(JsonProblems.notAnObject());
        }
        Map<String, ?> tree = JsonTree.readObject(parser);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more after the case");
        }
        return reader.read(tree);
    }

    private static CaseReading refused(CaseProblem problem) {
        return new CaseReading.Refused("", List.of(problem));
    }
}
