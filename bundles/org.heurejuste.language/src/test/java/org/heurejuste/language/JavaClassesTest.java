package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules over Java classes that are neither declared nor Java's own: those of the project's libraries and Java sources. */
class JavaClassesTest {

    private static final String PARCEL = """
            package com.example.post;
            public class Parcel {
                public enum State { WAITING, LOST, DELIVERED }
                public Parcel() { }
                public Parcel(double weight, State state) { }
                public double getWeight() { return 0; }
                public State getState() { return State.WAITING; }
                public boolean isFragile() { return false; }
                public java.time.LocalDate getSent() { return null; }
                public java.util.List<Parcel> getInside() { return java.util.List.of(); }
                public boolean isHeavierThan(double other, boolean strictly) { return false; }
                public static Parcel of(String text) { return new Parcel(); }
            }
            """;
    private static final String HEAD = """
            package org.example
            import com.example.post.Parcel
            import com.example.post.Parcel.State
            rule "lost" when
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void aProjectWithJavaSources() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/com/example/post"));
        Path source = Files.writeString(sources.resolve("Parcel.java"), PARCEL);
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        Files.createDirectories(folder.resolve("src/main/resources/META-INF"));
        Files.writeString(folder.resolve("src/main/resources/META-INF/kmodule.xml"), "<kmodule/>");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-parameters", "-d",
                classes.toString(), source.toString());
    }

    @Test
    void theirPropertiesAreProposedInAPattern() throws Exception {
        assertThat(proposals("Parcel( |")).extracting(Completion::label).startsWith("fragile", "inside", "sent",
                "state", "weight");
        assertThat(proposals("Parcel( wei|")).extracting(Completion::detail).first()
                .isEqualTo("double — field of `Parcel`");
    }

    @Test
    void theyAreProposedAsConditionsAndBehindNew() throws Exception {
        assertThat(proposals("Par|")).extracting(Completion::label).contains("Parcel");
        assertThat(proposals("Parcel() then\n    Object o = new |")).extracting(Completion::label)
                .contains("Parcel()", "Parcel( double weight, Parcel.State state )");
    }

    @Test
    void operatorsAndValuesFitTheTypeOfTheProperty() throws Exception {
        assertThat(proposals("Parcel( weight |")).extracting(Completion::label).contains(">=")
                .doesNotContain("matches");
        assertThat(proposals("Parcel( sent |")).extracting(Completion::label).contains("<").doesNotContain("contains");
        assertThat(proposals("Parcel( state == |")).extracting(Completion::text).startsWith("State.DELIVERED",
                "State.LOST", "State.WAITING");
        assertThat(proposals("Parcel( fragile == |")).extracting(Completion::label).startsWith("false", "true");
    }

    @Test
    void whatFollowsAPointIsThatOfTheValueBeforeIt() throws Exception {
        assertThat(proposals("$p : Parcel( sent.|")).extracting(Completion::label).contains("dayOfMonth",
                "isBefore( )");
        assertThat(proposals("$p : Parcel( $s : sent ) then\n    $p.get|")).extracting(Completion::label)
                .contains("getWeight()", "getSent()").doesNotContain("dayOfMonth");
        assertThat(proposals("$p : Parcel( $s : sent ) then\n    $p.getSent().plus|")).extracting(Completion::label)
                .contains("plusDays( )");
        assertThat(proposals("Parcel() then\n    Parcel.|")).extracting(Completion::label).contains("of( )")
                .doesNotContain("getWeight()");
        assertThat(proposals("Parcel() then\n    State.|")).extracting(Completion::label).contains("LOST");
    }

    @Test
    void theWordUnderThePointerIsExplained() throws Exception {
        assertThat(hover("Par|cel( weight > 3 )")).startsWith("**Parcel** — Java class of `com.example.post`")
                .contains("- `weight` double", "- `inside` List<Parcel>");
        assertThat(hover("Parcel( we|ight > 3 )")).isEqualTo("**weight** — field of `Parcel`\n\ntype: `double`");
        assertThat(hover("$p : Parcel() then\n    $p.isHeavier|Than( 3, true );"))
                .isEqualTo(
                        "**isHeavierThan( double other, boolean strictly )** — method of `Parcel`\n\ntype: `boolean`");
    }

    @Test
    void argumentsAreExplainedWhileTheyAreTyped() throws Exception {
        assertThat(signature("$p : Parcel() then\n    $p.isHeavierThan( 3, |"))
                .isEqualTo("isHeavierThan( double other, boolean strictly ) 1");
        assertThat(signature("Parcel() then\n    Object o = new Parcel( 3, |"))
                .isEqualTo("Parcel( double weight, Parcel.State state ) 1");
    }

    @Test
    void findingsAreThoseOfTheCompilation() throws Exception {
        for (String rule : List.of("Parcel( wieght > 3 ) then end", "Parcel( state == State.LSOT ) then end",
                "Parcel( weight == \"heavy\" ) then end", "$p : Parcel() then $p.getWieght(); end",
                "$p : Parcel() then insert( new Parcel( 3 ) ); end", "$p : Parcel( sent.dayOfMont > 3 ) then end")) {
            LanguageSnapshot snapshot = snapshot(HEAD + "    " + rule + "\n");
            assertThat(told(Diagnostics.of(snapshot, "src/main/resources/mine.drl"))).as(rule).hasSize(1)
                    .isEqualTo(told(PolicyCompiler.compile(snapshot.project()).diagnostics()));
        }
        assertThat(Diagnostics.of(snapshot(HEAD + "    $p : Parcel( $s : sent, $s.year > 2020, fragile, inside contains"
                + " $p ) then $p.getInside().add( Parcel.of( \"a\" ) ); end\n"), "src/main/resources/mine.drl"))
                .isEmpty();
    }

    private static List<String> told(List<Diagnostic> found) {
        return found.stream().filter(finding -> finding.code().id().startsWith("HJ1"))
                .map(finding -> finding.span().offset() + " " + finding.code().id() + " "
                        + finding.message().in(Locale.ENGLISH) + " " + finding.help().in(Locale.ENGLISH))
                .toList();
    }

    private static LanguageSnapshot snapshot(String text) throws PolicyProjectException {
        return LanguageSnapshot.of(PolicyProject.open(folder).withText("src/main/resources/mine.drl", text),
                () -> false);
    }

    private static List<Completion> proposals(String condition) throws PolicyProjectException {
        String text = HEAD + "    " + condition;
        return Completions.at(snapshot(text.replace("|", "")), "src/main/resources/mine.drl", text.indexOf('|'),
                Locale.ENGLISH);
    }

    private static String hover(String condition) throws PolicyProjectException {
        String text = HEAD + "    " + condition + (condition.contains("then") ? " end" : " then end");
        return Hovers.at(snapshot(text.replace("|", "")), "src/main/resources/mine.drl", text.indexOf('|'),
                Locale.ENGLISH).map(Hover::markdown).orElse("");
    }

    private static String signature(String condition) throws PolicyProjectException {
        String text = HEAD + "    " + condition;
        return Signatures.at(snapshot(text.replace("|", "")), "src/main/resources/mine.drl", text.indexOf('|'),
                Locale.ENGLISH).map(found -> found.label() + " " + found.active()).orElse("");
    }
}
