package org.heurejuste.testing.assist;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.ExpectedField;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (draft 2020-12) of the suites of a vocabulary, by which other editors complete and check them. */
public final class SuiteSchema {
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final String DEFINITIONS = "#/$defs/";

    private final Vocabulary vocabulary;
    private final Locale locale;
    private final JsonGenerator json;

    private SuiteSchema(Vocabulary vocabulary, Locale locale, JsonGenerator json) {
        this.vocabulary = vocabulary;
        this.locale = locale;
        this.json = json;
    }

    /**
     * Writes the schema.
     *
     * @param vocabulary the policy's vocabulary
     * @param locale the language of the titles
     * @return the schema, as JSON
     */
    public static String of(Vocabulary vocabulary, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            new SuiteSchema(vocabulary, locale, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        beginObject();
        property("suite", () -> reference("word"));
        property("cases", () -> listOf("case"));
        property("always", () -> listOf("entry"));
        json.writeEndObject();
        required("suite");
        json.writeArrayFieldStart("anyOf");
        for (String key : List.of("cases", "always")) {
            json.writeStartObject();
            required(key);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("$defs");
        new Definitions().write();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Something that writes a part of the schema. */
    private interface Part {
        void write() throws IOException;
    }

    /** What the schema refers to. */
    private final class Definitions {

        void write() throws IOException {
            property("word", () -> types("string", "number", "boolean"));
            property("clauses", () -> anyOf(List.of(() -> reference("word"), () -> listOf("word"))));
            property("count", () -> anyOf(List.of(() -> values(List.of("none", "one")), this::number)));
            property("case", this::sample);
            property("entry", this::entry);
            property("given", () -> typed(vocabulary.facts(), "fact."));
            property("expect", () -> typed(vocabulary.decisions(), "expect."));
            Stream<TypeDefinition> any = Stream.concat(vocabulary.facts().stream(), vocabulary.decisions().stream());
            property("patterns", () -> typed(any.toList(), "pattern."));
            for (TypeDefinition type : vocabulary.facts()) {
                property("fact." + type.name(), () -> oneOrMore(type, () -> fact(type)));
                property("pattern." + type.name(), () -> pattern(type));
            }
            for (TypeDefinition type : vocabulary.decisions()) {
                property("decision." + type.name(), () -> decision(type));
                property("expect." + type.name(), () -> anyOf(List.of(() -> reference("count"),
                        () -> reference("decision." + type.name()), () -> listOf("decision." + type.name()))));
                property("pattern." + type.name(), () -> pattern(type));
            }
        }

        private void sample() throws IOException {
            beginObject();
            property("name", () -> reference("word"));
            property("clauses", () -> reference("clauses"));
            property("now", () -> field(new FieldType.DateTime()));
            property("given", () -> reference("given"));
            property("expect", () -> reference("expect"));
            json.writeEndObject();
            required("name");
        }

        private void entry() throws IOException {
            beginObject();
            property("name", () -> reference("word"));
            property("each", () -> anyOf(List.of(() -> types("string"), () -> reference("patterns"))));
            property("when", () -> reference("patterns"));
            property("expect", () -> reference("patterns"));
            for (String key : List.of("one of", "some of", "none of", "same", "not lower", "change")) {
                property(key, () -> types("string", "object"));
            }
            json.writeEndObject();
            required("name");
        }

        private void fact(TypeDefinition type) throws IOException {
            title(type.labels());
            beginObject();
            for (FieldDefinition field : type.fields()) {
                property(field.name(), () -> field(field, !field.required()));
            }
            json.writeEndObject();
            required(type.fields().stream().filter(FieldDefinition::required).map(FieldDefinition::name)
                    .toArray(String[]::new));
        }

        private void decision(TypeDefinition type) throws IOException {
            title(type.labels());
            beginObject();
            for (FieldDefinition field : type.fields()) {
                property(field.name(), () -> field(field, true));
            }
            for (String origin : List.of(ExpectedField.CLAUSE, ExpectedField.RULE)) {
                if (type.field(origin).isEmpty()) {
                    property(origin, () -> types("string", "number", "boolean", "null"));
                }
            }
            json.writeEndObject();
        }

        /** What entries of {@code always} say of fields is more than values. */
        private void pattern(TypeDefinition type) throws IOException {
            anyOf(List.of(() -> types("string", "integer", "array"), () -> {
                beginObject();
                for (FieldDefinition field : type.fields()) {
                    property(field.name(), () -> title(field.labels()));
                }
                for (String origin : List.of(ExpectedField.CLAUSE, ExpectedField.RULE)) {
                    if (type.role() == Role.DECISION && type.field(origin).isEmpty()) {
                        property(origin, () -> {
                            // any value
                        });
                    }
                }
                json.writeEndObject();
            }));
        }

        private void oneOrMore(TypeDefinition type, Part one) throws IOException {
            anyOf(List.of(() -> types("null"), one, () -> {
                json.writeStringField("type", "array");
                if (type.role() == Role.SINGLE_FACT) {
                    json.writeNumberField("maxItems", 1);
                }
                json.writeFieldName("items");
                json.writeStartObject();
                one.write();
                json.writeEndObject();
            }));
        }

        private void typed(List<TypeDefinition> types, String prefix) throws IOException {
            json.writeArrayFieldStart("type");
            json.writeString("object");
            json.writeString("null");
            json.writeEndArray();
            json.writeBooleanField("additionalProperties", false);
            json.writeObjectFieldStart("properties");
            for (TypeDefinition type : types) {
                property(type.name(), () -> reference(prefix + type.name()));
            }
            if (prefix.equals("pattern.")) {
                property("Decision", () -> types("string", "integer", "array", "object"));
            }
            json.writeEndObject();
        }

        private void number() throws IOException {
            json.writeStringField("type", "integer");
            json.writeNumberField("minimum", 0);
        }
    }

    private void field(FieldDefinition field, boolean mayBeNull) throws IOException {
        title(field.labels());
        if (!mayBeNull) {
            field(field.type(), field.minimum(), field.maximum());
            return;
        }
        anyOf(List.of(() -> types("null"), () -> field(field.type(), field.minimum(), field.maximum())));
    }

    private void field(FieldType type) throws IOException {
        field(type, null, null);
    }

    private void field(FieldType type, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) throws IOException {
        if (type instanceof FieldType.Choice choice) {
            values(choice.enumeration().values());
        } else if (type instanceof FieldType.YesNo) {
            types("boolean");
        } else if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            types(type instanceof FieldType.Decimal ? "number" : "integer");
            if (minimum != null) {
                json.writeNumberField("minimum", minimum);
            }
            if (maximum != null) {
                json.writeNumberField("maximum", maximum);
            }
        } else {
            types("string");
            if (type instanceof FieldType.Date) {
                json.writeStringField("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            } else if (type instanceof FieldType.DateTime) {
                json.writeStringField("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
            }
        }
    }

    private void title(Labels labels) throws IOException {
        json.writeStringField("title", labels.in(locale));
    }

    private void beginObject() throws IOException {
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
    }

    private void property(String name, Part part) throws IOException {
        json.writeObjectFieldStart(name);
        part.write();
        json.writeEndObject();
    }

    private void reference(String definition) throws IOException {
        json.writeStringField("$ref", DEFINITIONS + definition);
    }

    private void listOf(String definition) throws IOException {
        json.writeStringField("type", "array");
        json.writeObjectFieldStart("items");
        reference(definition);
        json.writeEndObject();
    }

    private void anyOf(List<Part> parts) throws IOException {
        json.writeArrayFieldStart("anyOf");
        for (Part part : parts) {
            json.writeStartObject();
            part.write();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void types(String... names) throws IOException {
        strings("type", List.of(names));
    }

    private void values(List<String> values) throws IOException {
        strings("enum", values);
    }

    private void required(String... names) throws IOException {
        if (names.length > 0) {
            strings("required", List.of(names));
        }
    }

    private void strings(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
