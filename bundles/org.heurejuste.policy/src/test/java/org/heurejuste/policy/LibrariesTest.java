package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

/** Rules over the Java classes of a library that the project's {@code pom.xml} names. */
class LibrariesTest {

    private static final String POM = """
            <project><groupId>a</groupId><artifactId>post-policy</artifactId><version>1</version><packaging>kjar</packaging>
              <dependencies>
                <dependency><groupId>com.example</groupId><artifactId>post</artifactId><version>1</version>
                  <scope>system</scope><systemPath>${project.basedir}/lib/post.jar</systemPath></dependency>
              </dependencies>
            </project>
            """;
    private static final String RULE = """
            package org.example
            import com.example.post.Parcel
            import com.example.post.Parcel.State
            global java.util.List found
            rule "lost"
            when
                $p : Parcel( state == State.LOST, weight > 2, CONSTRAINT )
            then
                found.add( $p.CALL() );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void aRuleFiresOnAFactOfALibrary() throws Exception {
        Compilation compilation = compile(RULE.replace("CONSTRAINT", "sent == null").replace("CALL", "getWeight"));

        assertThat(compilation.diagnostics()).isEmpty();
        KieSession session = compilation.policy().orElseThrow().kieBase().newKieSession();
        List<Object> found = new ArrayList<>();
        session.setGlobal("found", found);
        session.insert(parcel(compilation.project().libraries(), 3));
        session.insert(parcel(compilation.project().libraries(), 1));
        session.fireAllRules();
        session.dispose();
        assertThat(found).containsExactly(3.0);
    }

    private static Object parcel(ProjectLibraries libraries, double weight) throws Exception {
        Class<?> type = libraries.find("com.example.post.Parcel").orElseThrow();
        Class<?> state = libraries.find("com.example.post.Parcel$State").orElseThrow();
        Object parcel = type.getConstructor().newInstance();
        type.getMethod("setWeight", double.class).invoke(parcel, weight);
        type.getMethod("setState", state).invoke(parcel, state.getField("LOST").get(null));
        return parcel;
    }

    @Test
    void aFieldThatTheClassDoesNotHaveIsNamedWithTheNearestOne() throws Exception {
        assertThat(findings(RULE.replace("CONSTRAINT", "wieght > 1").replace("CALL", "getWeight")))
                .containsExactly("7:51 HJ131 `Parcel` has no field `wieght`. Did you mean `weight`?");
    }

    @Test
    void aMethodThatTheClassDoesNotHaveIsFoundInAConsequence() throws Exception {
        assertThat(findings(RULE.replace("CONSTRAINT", "true").replace("CALL", "getWieght"))).hasSize(1)
                .first().asString().startsWith("9:19 HJ136");
    }

    @Test
    void whatMavenHasNotFetchedIsNamedOnce() throws Exception {
        Compilation compilation = compile(RULE.replace("CONSTRAINT", "true").replace("CALL", "getWeight"), POM
                .replace("</dependencies>", """
                        <dependency><groupId>org.nowhere</groupId><artifactId>nothing</artifactId><version>7</version></dependency>
                        <dependency><groupId>org.drools</groupId><artifactId>drools-mvel</artifactId><version>7</version></dependency>
                        <dependency><groupId>org.nowhere</groupId><artifactId>tests</artifactId><version>7</version>
                          <scope>test</scope></dependency>
                        </dependencies>"""));

        assertThat(told(compilation)).containsExactly(
                "5:57 HJ115 The library `org.nowhere:nothing:7` is not on this machine: its types are not known here."
                        + " Run `mvn dependency:resolve` once in the folder of the project.");
        assertThat(compilation.hasErrors()).isFalse();
    }

    @Test
    void theProjectsOwnClassesAreKnownAndWhatKieMadeOfDeclaredTypesIsNot() throws Exception {
        Path jar = LibraryJar.of(folder.resolve("other.jar"));
        Path classes = Files.createDirectories(folder.resolve("target/classes/com/example/post"));
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            for (String name : List.of("Parcel.class", "Parcel$State.class")) {
                Files.copy(zip.getPath("com/example/post", name), classes.resolve(name));
            }
            Files.copy(zip.getPath("com/example/post", "Parcel.class"), classes.resolve("Declared.class"));
        }
        Path sources = Files.createDirectories(folder.resolve("src/main/java/com/example/post"));
        Files.writeString(sources.resolve("Parcel.java"), "");
        Compilation compilation = compile(RULE.replace("CONSTRAINT", "true").replace("CALL", "getWeight"),
                "<project/>");

        assertThat(told(compilation)).isEmpty();
        assertThat(compilation.project().libraries().find("com.example.post.Declared")).isEmpty();
    }

    @Test
    void anotherTextInAFileKeepsTheLibraries() throws Exception {
        PolicyProject project = compile(RULE).project();

        assertThat(project.withText("src/main/resources/a.drl", "").libraries()).isSameAs(project.libraries());
        assertThat(project.withText("pom.xml", "<project/>").libraries().jars()).isEmpty();
    }

    private Compilation compile(String rules) throws Exception {
        return compile(rules, POM);
    }

    private Compilation compile(String rules, String pom) throws IOException, PolicyProjectException {
        Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.createDirectories(resources.resolve("META-INF"));
        Files.writeString(resources.resolve("META-INF/kmodule.xml"), "<kmodule/>");
        Files.writeString(folder.resolve("pom.xml"), pom);
        Files.writeString(resources.resolve("rules.drl"), rules);
        LibraryJar.of(folder.resolve("lib/post.jar"));
        return PolicyCompiler.compile(PolicyProject.open(folder));
    }

    private List<String> findings(String rules) throws Exception {
        return told(compile(rules));
    }

    private static List<String> told(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " " + d.code().id() + " "
                        + d.message().in(Locale.ENGLISH) + " " + d.help().in(Locale.ENGLISH))
                .toList();
    }
}
