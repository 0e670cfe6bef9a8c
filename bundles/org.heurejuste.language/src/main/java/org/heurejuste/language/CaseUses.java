package org.heurejuste.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;

/** Finds names in sample cases: types and fields as keys, values of enums behind the fields that take them. */
final class CaseUses {

    private static final String FOLDER = "src/test/resources/cases";
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- )?)([\\p{L}_][\\w]*)\\s*:");

    private final LanguageSnapshot snapshot;
    private final Declared declared;
    private final List<Uses.Use> found;

    CaseUses(LanguageSnapshot snapshot, Declared declared, List<Uses.Use> found) {
        this.snapshot = snapshot;
        this.declared = declared;
        this.found = found;
    }

    void find() {
        boolean given = declared.kind() == Kind.TYPE || declared.kind() == Kind.FIELD || declared.kind() == Kind.VALUE;
        Path folder = snapshot.project().root().resolve(FOLDER);
        if (!given || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cases.yaml")).sorted().toList()) {
                read(FOLDER + "/" + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // a case that cannot be read has no uses that could be shown or changed
            return;
        }
    }

    private void read(String path, String text) {
        int at = 0;
        String type = "";
        int indent = -1;
        for (String line : text.split("(?<=\n)")) {
            Matcher key = KEY.matcher(line);
            if (key.find()) {
                int depth = key.group(1).length();
                boolean named = snapshot.names().type(key.group(2)).isPresent()
                        && Character.isUpperCase(key.group(2).charAt(0));
                if (named || depth <= indent && !line.stripLeading().startsWith("- ")) {
                    type = named ? key.group(2) : "";
                    indent = named ? depth : -1;
                    typeKey(path, at + key.start(2), key.group(2));
                }
            }
            if (!type.isEmpty()) {
                inside(path, at, line, type);
            }
            at += line.length();
        }
    }

    private void typeKey(String path, int offset, String name) {
        if (declared.kind() == Kind.TYPE && declared.name().equals(name)) {
            add(path, offset, name);
        }
    }

    private void inside(String path, int start, String line, String type) {
        if (declared.kind() == Kind.FIELD && snapshot.names().member(type, declared.name())
                .filter(declared::isSameAs).isPresent()) {
            words(path, start, line, "(?<![\\w.])(" + declared.name() + ")(?=\\s*:)");
        } else if (declared.kind() == Kind.VALUE) {
            Set<String> fields = snapshot.names().members(type).stream().filter(member -> member.kind() == Kind.FIELD)
                    .filter(field -> Names.simple(Described.type(field.node())).equals(declared.owner()))
                    .map(Declared::name).collect(Collectors.toSet());
            fields.forEach(field -> words(path, start, line,
                    "(?<![\\w.])" + field + "\\s*:\\s*(" + declared.name() + ")(?!\\w)"));
        }
    }

    private void words(String path, int start, String line, String pattern) {
        for (MatchResult word : Pattern.compile(pattern).matcher(line).results().toList()) {
            add(path, start + word.start(1), word.group(1));
        }
    }

    private void add(String path, int offset, String text) {
        found.add(new Uses.Use(new TextRange(path, offset, text.length()), text));
    }
}
