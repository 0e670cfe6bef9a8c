package org.heurejuste.policy.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.text.Nearest;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** Checks imports, globals and the declarations of types and enums. What is wrong is taken out of the engine's sight. */
final class DeclarationCheck {

    private final Types types;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Suspects suspects;
    private final Map<String, SourceSpan> names = new HashMap<>();
    private final KieAnnotations kie = new KieAnnotations();

    DeclarationCheck(Types types, Vocabulary vocabulary, Findings findings, Suspects suspects) {
        this.types = types;
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.suspects = suspects;
    }

    void check(ParsedRules file) {
        imports(file);
        globals(file);
        duplicates(file);
        file.descr().getTypeDeclarations().removeIf(d -> isSecond(file, d, Block.Kind.TYPE));
        file.descr().getEnumDeclarations().removeIf(d -> isSecond(file, d, Block.Kind.ENUM));
        for (TypeDeclarationDescr type : file.descr().getTypeDeclarations()) {
            block(file, Block.Kind.TYPE, type).ifPresent(block -> type(file, type, block));
        }
        for (EnumDeclarationDescr type : file.descr().getEnumDeclarations()) {
            block(file, Block.Kind.ENUM, type).ifPresent(block -> enumeration(file, type, block));
        }
    }

    private void imports(ParsedRules file) {
        for (ImportDescr descr : List.copyOf(file.descr().getImports())) {
            String target = descr.getTarget();
            if (!target.endsWith(".*") && types.qualified(target).isEmpty() && inner(target).isEmpty()) {
                SourceSpan span = file.blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.IMPORT && b.name().equals(target)).findFirst()
                        .map(file::name).orElseGet(() -> file.span(descr.getStartCharacter(), descr.getEndCharacter()));
                String name = target.substring(target.lastIndexOf('.') + 1);
                Optional<String> meant = types.elsewhere(name).filter(n -> !n.equals(target));
                meant.ifPresentOrElse(m -> findings.add(PolicyCode.UNKNOWN_IMPORT, span, target, m),
                        () -> findings.add(PolicyCode.UNKNOWN_IMPORT, "unknown-import.far", span, target));
                file.descr().getImports().remove(descr);
                suspects.distrust(file.packageName(), name);
            }
        }
    }

    private Optional<Kind> inner(String target) {
        int dot = target.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : types.qualified(target.substring(0, dot) + "$" + target.substring(dot + 1));
    }

    private void globals(ParsedRules file) {
        file.descr().getGlobals().removeIf(global -> {
            boolean missing = types.find(file.packageName(), global.getType()).isEmpty();
            if (missing) {
                int start = file.text().drl().indexOf(global.getType(), Math.max(0, global.getStartCharacter()));
                unknownType(file, global.getType(), start);
            }
            if (missing || types.isUncertain(file.packageName(), global.getType())) {
                suspects.distrust(file.packageName(), global.getIdentifier());
            }
            return missing || types.isUncertain(file.packageName(), global.getType());
        });
    }

    private void unknownType(ParsedRules file, String name, int start) {
        new Proposals(types, file.packageName(), findings).unknownType(file.span(start, start + name.length()), name);
    }

    private void duplicates(ParsedRules file) {
        for (Block block : file.blocks()) {
            boolean declares = (block.kind() == Block.Kind.TYPE || block.kind() == Block.Kind.ENUM)
                    && !block.name().isEmpty();
            SourceSpan first = declares
                    ? names.putIfAbsent(file.packageName() + "." + block.name(), file.name(block))
                    : null;
            if (first != null) {
                findings.add(PolicyCode.DUPLICATE_TYPE, file.name(block), block.name(),
                        first.path().substring(first.path().lastIndexOf('/') + 1), String.valueOf(first.line()));
                suspects.distrust(file.packageName(), block.name());
            }
        }
    }

    private boolean isSecond(ParsedRules file, AbstractClassTypeDeclarationDescr descr, Block.Kind kind) {
        SourceSpan first = names.get(file.packageName() + "." + descr.getTypeName());
        return first != null && block(file, kind, descr).filter(b -> !file.name(b).equals(first)).isPresent();
    }

    private static Optional<Block> block(ParsedRules file, Block.Kind kind, AbstractClassTypeDeclarationDescr descr) {
        return file.blocks().stream().filter(b -> b.kind() == kind && b.contains(descr.getStartCharacter())).findFirst()
                .or(() -> file.blocks().stream().filter(b -> b.kind() == kind && b.name().equals(descr.getTypeName()))
                        .findFirst());
    }

    private void type(ParsedRules file, TypeDeclarationDescr type, Block block) {
        annotations(file, type, block.annotations().isEmpty() ? block.start() : block.annotations().get(0).start());
        members(file, block);
        parent(file, type, block);
        for (TypeFieldDescr field : List.copyOf(type.getFields().values())) {
            int start = start(block, field.getFieldName());
            annotations(file, field, start);
            fieldType(file, field, start);
            fieldAnnotations(file, type, field, start);
        }
    }

    private static int start(Block block, String member) {
        return block.members().stream().filter(m -> m.name().equals(member)).findFirst().map(Block.Member::start)
                .orElse(block.start());
    }

    private void enumeration(ParsedRules file, EnumDeclarationDescr type, Block block) {
        annotations(file, type, block.start());
        members(file, block);
        Set<String> seen = new HashSet<>();
        type.getLiterals().removeIf(literal -> !seen.add(literal.getName()));
        type.getFields().values().forEach(field -> fieldType(file, field, start(block, field.getFieldName())));
    }

    private void members(ParsedRules file, Block block) {
        Set<String> seen = new HashSet<>();
        for (Block.Member member : block.members()) {
            if (!seen.add(member.name())) {
                String key = member.field() ? "duplicate-member" : "duplicate-member.value";
                findings.add(PolicyCode.DUPLICATE_MEMBER, key,
                        file.span(member.start(), member.start() + member.name().length()),
                        member.name(), block.name());
                suspects.distrust(file.packageName(), member.name());
            }
        }
    }

    private void parent(ParsedRules file, TypeDeclarationDescr type, Block block) {
        String parent = type.getSuperTypes().isEmpty() ? null : type.getSuperTypes().get(0).getFullName();
        if (parent == null) {
            return;
        }
        int start = Math.max(0, file.text().drl().indexOf(parent, block.nameEnd()));
        Optional<Kind> kind = types.find(file.packageName(), parent);
        if (kind.isEmpty()) {
            unknownType(file, parent, start);
        } else if (kind.get() instanceof Kind.Choice || isOwnAncestor(file, type)) {
            findings.add(PolicyCode.BAD_PARENT, file.span(start, start + parent.length()), type.getTypeName(), parent);
        } else if (!types.isUncertain(file.packageName(), parent)) {
            return;
        }
        type.getSuperTypes().clear();
        suspects.distrust(file.packageName(), type.getTypeName());
    }

    private boolean isOwnAncestor(ParsedRules file, TypeDeclarationDescr type) {
        Set<String> seen = new HashSet<>();
        String name = type.getTypeName();
        while (name != null && seen.add(name)) {
            name = types.find(file.packageName(), name).orElse(Kind.UNKNOWN) instanceof Kind.Declared d
                    ? d.parent()
                    : null;
        }
        return name != null;
    }

    private void fieldType(ParsedRules file, TypeFieldDescr field, int start) {
        String written = field.getPattern().getObjectType();
        boolean missing = types.find(file.packageName(), written).isEmpty();
        if (missing) {
            int colon = Math.max(start, file.text().drl().indexOf(':', start));
            unknownType(file, written, Math.max(colon, file.text().drl().indexOf(written, colon)));
        }
        if (missing || types.isUncertain(file.packageName(), written)) {
            field.getPattern().setObjectType("Object");
            suspects.distrust(file.packageName(), field.getFieldName());
        }
    }

    private void fieldAnnotations(ParsedRules file, TypeDeclarationDescr type, TypeFieldDescr field, int start) {
        Optional<FieldDefinition> known = vocabulary.types().stream()
                .filter(t -> t.packageName().equals(file.packageName()) && t.name().equals(type.getTypeName()))
                .findFirst()
                .flatMap((TypeDefinition t) -> t.field(field.getFieldName()));
        boolean badDefault = field.getAnnotation("default") != null
                && known.filter(f -> f.defaultValue() == null).isPresent();
        boolean badRange = field.getAnnotation("range") != null
                && known.filter(f -> f.minimum() == null && f.maximum() == null).isPresent();
        if (badDefault) {
            Kind kind = types.find(file.packageName(), field.getPattern().getObjectType()).orElse(Kind.UNKNOWN);
            findings.add(PolicyCode.BAD_FIELD_ANNOTATION, annotation(file, "default", start),
                    field.getAnnotation("default").getSingleValueAsString(),
                    field.getFieldName(), KindNames.words(kind), KindNames.example(kind));
        }
        if (badRange) {
            findings.add(PolicyCode.BAD_FIELD_ANNOTATION, "bad-field-annotation.range",
                    annotation(file, "range", start), field.getFieldName());
        }
    }

    private static SourceSpan annotation(ParsedRules file, String name, int from) {
        int start = Math.max(from, file.text().drl().indexOf("@" + name, from));
        int close = file.text().drl().indexOf(')', start);
        return file.span(start, close < 0 ? start + name.length() + 1 : close + 1);
    }

    /** A name that KIE gives a meaning of its own takes only what KIE knows for it. */
    private void annotations(ParsedRules file, AnnotatedBaseDescr descr, int from) {
        for (AnnotationDescr annotation : List.copyOf(descr.getAnnotations())) {
            Optional<String> wrong = kie.properties(annotation.getName()).flatMap(allowed -> annotation.getValueMap()
                    .keySet().stream().filter(key -> !allowed.contains(key)).findFirst());
            if (wrong.isPresent()) {
                String own = Nearest.to(annotation.getName(),
                        Set.of("labels", "fact", "decision", "term", "unit", "range", "default",
                                "required", "optional", "letter", "names"))
                        .orElse("labels");
                findings.add(PolicyCode.BAD_ANNOTATION, annotation(file, annotation.getName(), from),
                        annotation.getName(), wrong.get(), own);
                descr.getAnnotationNames().remove(annotation.getName());
            }
        }
    }
}
