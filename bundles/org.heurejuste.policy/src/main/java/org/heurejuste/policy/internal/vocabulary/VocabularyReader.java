package org.heurejuste.policy.internal.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.policy.vocabulary.LetterDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary from what the rule files declare. Broken declarations give what of them can be read. */
public final class VocabularyReader {

    private static final String LETTER = "letter";

    private record Declared(ParsedRules file, TypeDeclarationDescr descr) {
    }

    private final Map<String, EnumDefinition> enums = new LinkedHashMap<>();
    private final Map<String, Declared> declared = new LinkedHashMap<>();

    private VocabularyReader() {}

    /**
     * Reads the vocabulary.
     *
     * @param files the rule files, in their order
     * @return all they declare; of two declarations of the same name the first
     */
    public static Vocabulary read(List<ParsedRules> files) {
        VocabularyReader reader = new VocabularyReader();
        files.forEach(file -> reader.collect(file, file.descr()));
        files.forEach(file -> reader.collect(file, file.draft()));
        List<TypeDefinition> types = reader.declared.entrySet().stream().map(e -> reader.type(e.getKey(), e.getValue()))
                .toList();
        return new Vocabulary(types, List.copyOf(reader.enums.values()));
    }

    private void collect(ParsedRules file, PackageDescr descr) {
        for (EnumDeclarationDescr enumeration : descr.getEnumDeclarations()) {
            if (enumeration.getTypeName() != null) {
                enums.computeIfAbsent(file.packageName() + "." + enumeration.getTypeName(),
                        name -> enumeration(file, enumeration));
            }
        }
        for (TypeDeclarationDescr type : descr.getTypeDeclarations()) {
            if (type.getTypeName() != null) {
                declared.putIfAbsent(file.packageName() + "." + type.getTypeName(), new Declared(file, type));
            }
        }
    }

    private static EnumDefinition enumeration(ParsedRules file, EnumDeclarationDescr descr) {
        List<String> fields = descr.getFields().keySet().stream().map(String::valueOf).toList();
        Map<String, Labels> labels = new LinkedHashMap<>();
        descr.getLiterals().stream().filter(literal -> literal.getName() != null)
                .forEach(literal -> labels.putIfAbsent(literal.getName(), labels(literal, fields)));
        return new EnumDefinition(file.packageName(), descr.getTypeName(),
                Annotations.labels(descr, descr.getTypeName()),
                List.copyOf(labels.keySet()), labels, span(file, Block.Kind.ENUM, descr));
    }

    private static Labels labels(EnumLiteralDescr literal, List<String> fields) {
        return new Labels(label(literal, fields.indexOf("fr")), label(literal, fields.indexOf("en")));
    }

    private static String label(EnumLiteralDescr literal, int argument) {
        List<String> arguments = literal.getConstructorArgs();
        return argument < 0 || argument >= arguments.size()
                ? literal.getName()
                : Annotations.text(arguments.get(argument));
    }

    private static SourceSpan span(ParsedRules file, Block.Kind kind, AbstractClassTypeDeclarationDescr descr) {
        return file.blocks().stream().filter(b -> b.kind() == kind && b.name().equals(descr.getTypeName())).findFirst()
                .map(b -> file.text().origin().span(b.nameStart(), b.nameEnd() - b.nameStart()))
                .orElseGet(() -> SourceSpan.startOf(file.text().file().path()));
    }

    private TypeDefinition type(String qualifiedName, Declared type) {
        List<FieldDefinition> fields = new ArrayList<>();
        fields(qualifiedName, type, fields, new LinkedHashSet<>());
        TypeDeclarationDescr descr = type.descr();
        return new TypeDefinition(type.file().packageName(), descr.getTypeName(), role(descr),
                Annotations.labels(descr, descr.getTypeName()), fields, letter(type),
                span(type.file(), Block.Kind.TYPE, descr));
    }

    private static @Nullable LetterDefinition letter(Declared type) {
        if (!Annotations.has(type.descr(), LETTER)) {
            return null;
        }
        List<String> by = Annotations.words(type.descr(), LETTER, "[.]");
        return new LetterDefinition(by, type.file().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TYPE && b.name().equals(type.descr().getTypeName()))
                .flatMap(b -> b.annotations().stream()).filter(a -> a.name().equals(LETTER)).findFirst()
                .map(a -> type.file().text().origin().span(a.start(), a.end() - a.start()))
                .orElseGet(() -> span(type.file(), Block.Kind.TYPE, type.descr())));
    }

    private static Role role(TypeDeclarationDescr descr) {
        if (Annotations.has(descr, "decision")) {
            return Role.DECISION;
        } else if (Annotations.has(descr, "fact")) {
            return "one".equals(Annotations.value(descr, "fact")) ? Role.SINGLE_FACT : Role.FACT;
        }
        return Role.TERM;
    }

    private void fields(String name, Declared type, List<FieldDefinition> fields, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        String parent = type.descr().getSuperTypes().isEmpty() ? null : type.descr().getSuperTypeName();
        String parentName = parent == null || parent.contains(".") ? parent : type.file().packageName() + "." + parent;
        if (parentName != null && declared.containsKey(parentName)) {
            fields(parentName, declared.get(parentName), fields, seen);
        }
        type.descr().getFields().values().stream().filter(f -> f.getFieldName() != null && f.getPattern() != null)
                .filter(f -> f.getPattern().getObjectType() != null).forEach(f -> fields.add(field(type, f)));
    }

    private FieldDefinition field(Declared type, TypeFieldDescr descr) {
        FieldType fieldType = FieldTypes.of(type.file(), descr.getPattern().getObjectType(), enums);
        SourceSpan span = type.file().text().origin().span(start(type, descr), descr.getFieldName().length());
        return new FieldDefinition(descr.getFieldName(), fieldType, FieldTypes.defaultOf(descr, fieldType),
                Annotations.has(descr, "required"), Annotations.number(descr, "range", "min"),
                Annotations.number(descr, "range", "max"), Annotations.value(descr, "unit"),
                Annotations.labels(descr, descr.getFieldName()), Annotations.words(descr, "names", ","), span);
    }

    private static int start(Declared type, TypeFieldDescr descr) {
        return type.file().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TYPE && b.name().equals(type.descr().getTypeName()))
                .flatMap(b -> b.members().stream()).filter(m -> m.name().equals(descr.getFieldName())).findFirst()
                .map(Block.Member::start).orElse(Math.max(0, descr.getStartCharacter()));
    }
}
