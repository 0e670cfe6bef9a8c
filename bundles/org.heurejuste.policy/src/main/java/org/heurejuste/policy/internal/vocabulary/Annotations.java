package org.heurejuste.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.heurejuste.policy.internal.drl.BlockReader;
import org.heurejuste.policy.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/** What the annotations of a declaration say. */
final class Annotations {

    private Annotations() {}

    static boolean has(AnnotatedBaseDescr descr, String name) {
        return descr.getAnnotation(name) != null;
    }

    static @Nullable String value(AnnotatedBaseDescr descr, String name) {
        return value(descr, name, "value");
    }

    static @Nullable BigDecimal number(AnnotatedBaseDescr descr, String name, String key) {
        String value = value(descr, name, key);
        try {
            return value == null ? null : new BigDecimal(value.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What the one value of an annotation lists; empty where there is none. */
    static List<String> words(AnnotatedBaseDescr descr, String name, String separator) {
        String value = value(descr, name);
        return value == null
                ? List.of()
                : Stream.of(value.split(separator)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    static Labels labels(AnnotatedBaseDescr descr, String name) {
        String fr = value(descr, "labels", "fr");
        String en = value(descr, "labels", "en");
        return new Labels(fr == null ? name : fr, en == null ? name : en);
    }

    private static @Nullable String value(AnnotatedBaseDescr descr, String name, String key) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getValue(key);
        return value == null ? null : text(value.toString());
    }

    /** A text without its quotes and escapes. */
    static String text(String literal) {
        return BlockReader.unquoted(literal.trim()).replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\");
    }
}
