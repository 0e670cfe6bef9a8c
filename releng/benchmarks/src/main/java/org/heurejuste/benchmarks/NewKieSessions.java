package org.heurejuste.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.definition.rule.Rule;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The textbook use of KIE, with nothing of ours: the project's files built by KIE, and a new session of the container a case. */
final class NewKieSessions implements Contender<List<NewKieSessions.Made>> {
    private final KieContainer container;
    private final Map<String, FactType> factTypes = new HashMap<>();
    private final Map<String, Map<String, Object>> constants = new HashMap<>();
    private final Set<Class<?>> decisions = new HashSet<>();
    private final Vocabulary vocabulary;

    NewKieSessions(Path project, Vocabulary vocabulary) {
        this.container = build(project);
        KieBase kieBase = container.getKieBase();
        this.vocabulary = vocabulary;
        vocabulary.types()
                .forEach(type -> factTypes.put(type.name(), kieBase.getFactType(type.packageName(), type.name())));
        vocabulary.decisions().forEach(type -> decisions.add(factTypes.get(type.name()).getFactClass()));
        vocabulary.enums().forEach(
                e -> constants.put(e.name(), constants(kieBase.getFactType(e.packageName(), e.name()).getFactClass())));
    }

    /**
     * A decision as the engine made it.
     *
     * @param decision the object
     * @param rule the rule that made it
     */
    record Made(Object decision, Rule rule) {
    }

    @Override
    public String name() {
        return "new KieSession per case";
    }

    @Override
    public List<Made> decide(Case given) {
        KieSession session = container.newKieSession();
        try {
            Listener listener = new Listener();
            session.addEventListener(listener);
            given.given().forEach(fact -> session.insert(object(fact)));
            session.fireAllRules();
            return listener.made;
        } finally {
            session.dispose();
        }
    }

    @Override
    public List<String> inWords(List<Made> decided) {
        return decided.stream().map(this::inWords).sorted().toList();
    }

    private String inWords(Made made) {
        String name = made.decision().getClass().getSimpleName();
        FactType factType = factTypes.get(name);
        List<FieldDefinition> fields = vocabulary.type(name).orElseThrow().fields();
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(field -> values.add(factType.get(made.decision(), field.name())));
        return DecisionText.of(name, values, made.rule().getMetaData().get("clause"));
    }

    private Object object(Fact fact) {
        try {
            TypeDefinition type = fact.type();
            FactType factType = factTypes.get(type.name());
            Object object = factType.newInstance();
            for (int i = 0; i < type.fields().size(); i++) {
                FieldDefinition field = type.fields().get(i);
                Object value = fact.values().get(i);
                if (value != null) {
                    factType.set(object, field.name(), ofEngine(field, value));
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a declared type can be made", e);
        }
    }

    private Object ofEngine(FieldDefinition field, Object value) {
        return field.type() instanceof org.heurejuste.policy.vocabulary.FieldType.Choice choice
                ? constants.get(choice.enumeration().name()).get(value)
                : value;
    }

    private static Map<String, Object> constants(Class<?> enumClass) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : enumClass.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    private static KieContainer build(Path project) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> all = Files.walk(project.resolve("src/main/resources"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.write(project.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId());
    }

    private final class Listener extends DefaultRuleRuntimeEventListener {
        private final List<Made> made = new ArrayList<>();

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (decisions.contains(event.getObject().getClass())) {
                made.add(new Made(event.getObject(), event.getRule()));
            }
        }
    }
}
