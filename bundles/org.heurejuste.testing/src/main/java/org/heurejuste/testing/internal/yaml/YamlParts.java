package org.heurejuste.testing.internal.yaml;

import java.util.Optional;

import org.heurejuste.testing.internal.Findings;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a file, whole or in parts that share their anchors and their limits. */
final class YamlParts {
    private final Parse parser = new Parse(LoadSettings.builder().setSchema(new CoreSchema())
            .setCodePointLimit(Integer.MAX_VALUE).build());
    private final YamlComposer.Shared shared = new YamlComposer.Shared();
    private Optional<Mark> lastEnd = Optional.empty();

    /**
     * The content of a file or of a part; null where it is empty. Throws what the parser throws where it is not well-formed.
     *
     * @param depth how deep in the file the content is
     */
    @Nullable
    YamlNode read(SourceText source, Findings findings, int depth) throws YamlProblem {
        YamlReader.Events events = new YamlReader.Events(parser.parseString(source.parsed()).iterator());
        try {
            return new YamlComposer(source, events, findings, shared).document(depth);
        } finally {
            lastEnd = events.lastEnd();
        }
    }

    /** How many nodes have been read; {@link YamlDocument#WHOLE} where anchors hold them together. */
    long nodes() {
        return shared.isDivisible() ? shared.nodes() : YamlDocument.WHOLE;
    }

    /** Where the last thing ended that the parser told. */
    Optional<Mark> lastEnd() {
        return lastEnd;
    }
}
