package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.kie.Kie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** A policy as a kjar. */
class PackageTest {

    private static final String TABLE = """
            RuleSet,shop,,
            RuleTable Waiting,,,
            NAME,CONDITION,ACTION,
            ,Contact,,
            ,waitMinutes >= $param,insert( new Apology( Register.$param ) );,
            rule,minutes,register,
            %s,0,SIMPLE,
            """;

    @TempDir
    Path workspace;

    @Test
    void isTheSameByteForByteWhateverTheTime() throws Exception {
        TestPolicy policy = TestPolicy.in(workspace);
        byte[] first = KjarBuilder.build(policy.project());

        Path vocabulary = workspace.resolve("shop/src/main/resources/shop/vocabulary.drl");
        Files.setLastModifiedTime(vocabulary, FileTime.fromMillis(1_000_000_000_000L));
        byte[] second = KjarBuilder.build(PolicyProject.open(workspace.resolve("shop")));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void isLaidOutAsMavenDoes() throws Exception {
        List<String> entries = entries(KjarBuilder.build(TestPolicy.in(workspace).project()));

        assertThat(entries).startsWith("META-INF/MANIFEST.MF").contains("META-INF/kmodule.xml",
                "META-INF/maven/shop/shop/pom.xml",
                "META-INF/maven/shop/shop/pom.properties", "shop/vocabulary.drl", "shop/waiting.drl", "handbook/fr.md");
        assertThat(entries.subList(1, entries.size())).isSorted();
    }

    @Test
    void isReadAsTheProjectItCameFrom() throws Exception {
        TestPolicy policy = TestPolicy.in(workspace);

        PolicyProject packaged = PolicyProject.open(policy.packed(workspace.resolve("shop.jar")));

        assertThat(packaged.isPackage()).isTrue();
        assertThat(packaged.name()).isEqualTo("shop");
        assertThat(PolicyCompiler.compile(packaged).diagnostics()).isEmpty();
        assertThat(KjarBuilder.build(packaged)).as("packed again").isEqualTo(KjarBuilder.build(policy.project()));
    }

    @Test
    void ofTheSameNameWithAnotherTableHasTheOtherTable() throws Exception {
        TestPolicy policy = TestPolicy.in(workspace);
        Path first = policy.with("scale.drl.csv", TABLE.formatted("first")).packed(workspace.resolve("first.jar"));
        Path second = policy.with("scale.drl.csv", TABLE.formatted("second")).packed(workspace.resolve("second.jar"));

        assertThat(fired(CompiledPolicy.load(first))).containsExactly("first");
        assertThat(fired(CompiledPolicy.load(second))).containsExactly("second");
    }

    @Test
    void leavesNothingInTheRepositoryOfTheEngine() throws Exception {
        CompiledPolicy.load(TestPolicy.in(workspace).packed(workspace.resolve("shop.jar")));

        assertThat(Kie.services().getRepository()
                .getKieModule(Kie.services().newReleaseId("shop", "shop", "1.0.0-SNAPSHOT"))).isNull();
    }

    @Test
    void loadsAndCompilesOnManyThreadsAtOnce() throws Exception {
        TestPolicy policy = TestPolicy.in(workspace);
        Path file = policy.packed(workspace.resolve("shop.jar"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<CompiledPolicy>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> CompiledPolicy.load(file));
            work.add(policy::compiled);
        }

        for (Future<CompiledPolicy> loaded : threads.invokeAll(work)) {
            assertThat(fired(loaded.get())).containsExactly("A1 A very long wait");
        }
        threads.shutdown();
    }

    @Test
    void withErrorsIsRefusedWithTheErrors() throws Exception {
        Path broken = TestPolicy.in(workspace)
                .with("waiting.drl", "package shop\nrule \"x\" when Contact( wait > 3 ) then end")
                .packed(workspace.resolve("broken.jar"));

        assertThatThrownBy(() -> CompiledPolicy.load(broken)).isInstanceOfSatisfying(PolicyBrokenException.class,
                refused -> assertThat(refused.diagnostics()).extracting(Diagnostic::code)
                        .containsExactly(PolicyCode.UNKNOWN_FIELD));
    }

    @Test
    void thatIsNoneIsRefused() throws Exception {
        Path text = Files.writeString(workspace.resolve("text.jar"), "no zip file");

        for (Path path : List.of(text, workspace.resolve("missing.jar"), workspace)) {
            assertThatThrownBy(() -> PolicyProject.open(path)).isInstanceOfSatisfying(PolicyProjectException.class,
                    refused -> {
                        assertThat(refused.text().in(Locale.FRENCH)).contains("`" + path + "`");
                        assertThat(refused.help().in(Locale.FRENCH)).isNotBlank();
                    });
        }
    }

    private static List<String> fired(CompiledPolicy policy) throws ReflectiveOperationException {
        KieBase rules = policy.kieBase();
        Object phone = policy.enumValues(policy.vocabulary().enumeration("Channel").orElseThrow()).get("PHONE");
        List<String> fired = TestPolicy.fired(rules,
                List.of(TestPolicy.fact(rules, "Contact", Map.of("channel", phone, "waitMinutes", 45))), false);
        return fired.stream().filter(rule -> fired.size() == 1 || !rule.startsWith("A1")).toList();
    }

    private static List<String> entries(byte[] kjar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(kjar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
