package org.heurejuste.cli;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;

/** Results for programs: one JSON object, in UTF-8 wherever it goes. */
final class Json {

    private Json() {}

    /** What stands in the object. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static void write(Session session, Content content) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(session.bytes())) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** A field that is left out where it has nothing to say. */
    static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
