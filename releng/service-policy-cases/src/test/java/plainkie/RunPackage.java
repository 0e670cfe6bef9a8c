package plainkie;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/**
 * A program as anybody would write who knows KIE and nothing of Heure Juste: it loads a package, runs the cases of a
 * file in it, and prints what the rules inserted. The file says {@code case NAME TIME}, {@code fact PACKAGE TYPE} and
 * {@code set FIELD VALUE}, separated by tabs.
 */
public final class RunPackage {

    private final KieContainer container;
    private final PrintStream out;

    private RunPackage(KieContainer container, PrintStream out) {
        this.container = container;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        KieServices kie = KieServices.get();
        Path jar = Path.of(arguments[0]);
        KieModule module = kie.getRepository().addKieModule(kie.getResources().newFileSystemResource(jar.toFile()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new RunPackage(kie.newKieContainer(module.getReleaseId()), out).runAll(Path.of(arguments[1]));
    }

    private void runAll(Path cases) throws IOException, ReflectiveOperationException {
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(cases)) {
            String[] words = line.split("\t", -1);
            if (words[0].equals("case") && !lines.isEmpty()) {
                run(lines);
                lines.clear();
            }
            lines.add(words);
        }
        run(lines);
    }

    private void run(List<String[]> lines) throws ReflectiveOperationException {
        KieSession session = newSession(LocalDateTime.parse(lines.get(0)[2]));
        List<String> inserted = new ArrayList<>();
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    inserted.add(describe(event.getObject()) + "\t" + event.getRule().getName());
                }
            }
        });
        facts(lines).forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        out.println("case\t" + lines.get(0)[1]);
        inserted.stream().sorted().forEach(out::println);
    }

    private KieSession newSession(LocalDateTime now) {
        KieSessionConfiguration settings = KieServices.get().newKieSessionConfiguration();
        settings.setOption(ClockTypeOption.PSEUDO);
        KieSession session = container.newKieSession(settings);
        long millis = now.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        session.<SessionPseudoClock>getSessionClock().advanceTime(millis, TimeUnit.MILLISECONDS);
        return session;
    }

    private List<Object> facts(List<String[]> lines) throws ReflectiveOperationException {
        List<Object> facts = new ArrayList<>();
        FactType type = null;
        for (String[] words : lines) {
            if (words[0].equals("fact")) {
                type = container.getKieBase().getFactType(words[1], words[2]);
                facts.add(type.newInstance());
            } else if (words[0].equals("set")) {
                type.set(facts.get(facts.size() - 1), words[1], value(type.getField(words[1]), words[2]));
            }
        }
        return facts;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(FactField field, String text) {
        Class<?> kind = field.getType();
        if (kind.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) kind, text);
        }
        return switch (kind.getName()) {
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long", "java.lang.Long" -> Long.valueOf(text);
            case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
            case "java.math.BigDecimal" -> new BigDecimal(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.LocalDateTime" -> LocalDateTime.parse(text);
            default -> text;
        };
    }

    private String describe(Object object) {
        FactType type = container.getKieBase().getFactType(object.getClass().getPackageName(),
                object.getClass().getSimpleName());
        TreeMap<String, String> fields = new TreeMap<>();
        for (FactField field : type.getFields()) {
            Object value = field.get(object);
            if (value != null) {
                fields.put(field.getName(), text(value));
            }
        }
        return object.getClass().getSimpleName() + "\t" + fields;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : value instanceof Enum<?> choice ? choice.name() : value.toString();
    }
}
