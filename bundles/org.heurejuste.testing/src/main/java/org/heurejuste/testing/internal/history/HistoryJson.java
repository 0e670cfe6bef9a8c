package org.heurejuste.testing.internal.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.history.RecordedCase;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunHistory;

/**
 * A history as JSON: {@code {"format": 1, "pinned": 3, "runs": [{"started": …, "millis": …, "cases": ["path", ["name", "PASSED", micros,
 * "difference"…]]}]}}; a path stands before the cases of its suite.
 */
public final class HistoryJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FORMAT = 1;

    private HistoryJson() {}

    /**
     * Writes a history.
     *
     * @param history the history
     * @return the JSON
     * @throws IOException never, as it is written to memory
     */
    public static String text(RunHistory history) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeNumberField("pinned", history.pinned() == null ? -1 : history.runs().indexOf(history.pinned()));
            json.writeArrayFieldStart("runs");
            for (RecordedRun run : history.runs()) {
                write(json, run);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, RecordedRun run) throws IOException {
        json.writeStartObject();
        json.writeStringField("started", run.started().toString());
        json.writeNumberField("millis", run.time().toMillis());
        json.writeArrayFieldStart("cases");
        String suite = "";
        for (RecordedCase one : run.cases()) {
            if (!one.suite().equals(suite)) {
                suite = one.suite();
                json.writeString(suite);
            }
            write(json, one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RecordedCase one) throws IOException {
        json.writeStartArray();
        json.writeString(one.name());
        json.writeString(one.status().name());
        json.writeNumber(one.time().toNanos() / 1_000);
        for (String difference : one.differences()) {
            json.writeString(difference);
        }
        json.writeEndArray();
    }

    /**
     * Reads a history.
     *
     * @param in the JSON; left open
     * @return the history
     * @throws IOException if it is not one of this format
     */
    public static RunHistory read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            List<RecordedRun> runs = new ArrayList<>();
            Map<String, Integer> numbers = new HashMap<>();
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY && field.equals("runs")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        runs.add(run(json));
                    }
                } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    numbers.put(field, json.getIntValue());
                } else {
                    json.skipChildren();
                }
            }
            expect(numbers.getOrDefault("format", 0) == FORMAT);
            int pinned = numbers.getOrDefault("pinned", -1);
            return new RunHistory(runs, pinned >= 0 && pinned < runs.size() ? runs.get(pinned) : null);
        }
    }

    private static RecordedRun run(JsonParser json) throws IOException {
        Instant started = Instant.EPOCH;
        long millis = 0;
        List<RecordedCase> cases = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "started" -> started = Instant.parse(json.getText());
                case "millis" -> millis = json.getLongValue();
                case "cases" -> cases(json, cases);
                default -> json.skipChildren();
            }
        }
        return new RecordedRun(started, Duration.ofMillis(millis), cases);
    }

    private static void cases(JsonParser json, List<RecordedCase> cases) throws IOException {
        String suite = "";
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                suite = json.getText();
            } else {
                expect(json.currentToken() == JsonToken.START_ARRAY);
                cases.add(one(json, suite));
            }
        }
    }

    private static RecordedCase one(JsonParser json, String suite) throws IOException {
        String name = json.nextTextValue();
        String status = json.nextTextValue();
        long micros = json.nextLongValue(0);
        expect(name != null && status != null);
        List<String> differences = new ArrayList<>();
        for (String next = json.nextTextValue(); next != null; next = json.nextTextValue()) {
            differences.add(next);
        }
        expect(json.currentToken() == JsonToken.END_ARRAY);
        return new RecordedCase(suite, name, Status.valueOf(status), Duration.ofNanos(micros * 1_000), differences);
    }

    private static void expect(boolean asItShouldBe) throws IOException {
        if (!asItShouldBe) {
            throw new IOException("no history of runs");
        }
    }
}
