package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes on purpose, or only on purpose. */
class HostileInputTest {

    private static final String RULES = "src/main/resources/shop/waiting.drl";

    @TempDir
    Path workspace;
    private PolicyProject project;

    @BeforeEach
    void soundProject() throws Exception {
        project = TestPolicy.in(workspace).project();
    }

    @Test
    void aLineOfTenMillionCharactersIsRefusedAtOnce() {
        assertThat(codes(rule("Contact( waitMinutes > 1" + "0".repeat(10_000_000) + " )")))
                .containsExactly(PolicyCode.TOO_LARGE);
    }

    @Test
    void aTextOfAHundredThousandCharactersIsAText() {
        String text = "x\\\\".repeat(10_000);

        assertThat(codes("package shop\nrule \"long\" when Contact() then String s = \"" + text + "\"; end\n"))
                .isEmpty();
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheyFillTheStack() {
        String deep = rule("Contact( " + "(".repeat(50_000) + "true" + ")".repeat(50_000) + " )");

        assertThat(codes(deep)).containsExactly(PolicyCode.TOO_LARGE);
    }

    /** The engine would put them between the same two words for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"[when]=Contact()", "[when]x*=Contact()", "[when]x?=Contact()", "[when]a|=Contact()",
        "[when], x=Contact()", "[then]\\d*=f();"})
    void sentencesThatFitAnywhereAreRefused(String sentence) {
        PolicyProject hostile = project.withText("src/main/resources/shop/phrases.dsl", sentence + "\n")
                .withText("src/main/resources/shop/spoken.dslr",
                        "package shop\nrule \"spoken\"\nwhen\n    Somebody waits\nthen\n    Say so\nend\n");

        List<Diagnostic> found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> PolicyCompiler.compile(hostile)).diagnostics();

        assertThat(found).extracting(Diagnostic::code).contains(PolicyCode.BAD_SENTENCE, PolicyCode.UNKNOWN_SENTENCE);
    }

    @Test
    void bracketsThatAreNeverClosedAreToldToo() {
        assertThat(codes(rule("Contact( " + "(".repeat(50) + "true )"))).containsExactly(PolicyCode.NOT_CLOSED);
    }

    @Test
    void threeHundredRulesAreNoneTooMany() {
        StringBuilder many = new StringBuilder("package shop\n");
        for (int i = 0; i < 300; i++) {
            many.append("rule \"R").append(i).append("\" when Contact( waitMinutes > ").append(i)
                    .append(" ) then end\n");
        }

        assertThat(codes(many.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "\uFEFF", "\uD800", "\r", "package", "package ", "package .", "rule",
        "rule \"", "rule \"x\" when", "end",
        "declare", "declare enum", "declare enum E", "package a\ndeclare enum E A(\"x\"), ( B; (f : String end",
        "function", "function int f(", "import", "import .", "global",
        "query", "@", "/*", "*/", "\"",
        "'", "}", "unit", "salience", "rule x extends", "declare x extends y extends z end", "rule \"\" when then end",
        "package package",
        "package shop\nimport shop.Nope.*\nrule x when then end", "package shop\nrule 'a' when eval() then end",
        "package shop\nrule 'a' when Contact( : ) then end",
        "package shop\ndeclare enum E ; end\nrule b when E( == 3 ) then end",
        "package shop\nquery q( ) end query q( int ) end",
        "package shop\nfunction f() {}\nfunction void f() {}\nfunction void f() {}",
        "package shop\ndeclare Contact extends Contact end",
        "package shop\ndeclare A extends B end declare B extends A end",
        "package shop\nrule a when $x : Contact( $x : waitMinutes, $x := channel ) then int $x; end",
        "package shop\nimport accumulate java.lang.String f\nrule b when accumulate( Contact(), $x : f( 3 ) ) then end"})
    void scrapsAreTakenForWhatTheyAre(String text) {
        assertToldInPlainWords(compile(text));
    }

    @Test
    void aTableOfNothingIsNoTable() throws Exception {
        for (byte[] content : List.of(new byte[0], new byte[] {'P', 'K', 3, 4}, "\u0000,\u0000\n".getBytes(),
                ",,,,\n\n,,,".getBytes())) {
            for (String name : List.of("a.drl.csv", "a.drl.xlsx", "a.drl.xls")) {
                Files.write(workspace.resolve("shop/src/main/resources/shop/" + name), content);
            }
            assertToldInPlainWords(PolicyCompiler.compile(PolicyProject.open(workspace.resolve("shop"))));
        }
    }

    @Test
    void aModuleCannotReadOtherFiles() {
        String module = "<!DOCTYPE kmodule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kmodule>&x;</kmodule>";

        Compilation compilation = PolicyCompiler
                .compile(project.withText("src/main/resources/META-INF/kmodule.xml", module));

        assertThat(compilation.diagnostics()).extracting(Diagnostic::code).containsExactly(PolicyCode.MODULE_BROKEN);
    }

    private static String rule(String condition) {
        return "package shop\nrule \"hostile\"\nwhen\n    " + condition + "\nthen\nend\n";
    }

    private Compilation compile(String rules) {
        PolicyProject hostile = project.withText(RULES, rules);
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120), () -> PolicyCompiler.compile(hostile));
    }

    private List<Object> codes(String rules) {
        Compilation compilation = compile(rules);
        assertToldInPlainWords(compilation);
        return compilation.diagnostics().stream().<Object>map(Diagnostic::code).toList();
    }

    private static void assertToldInPlainWords(Compilation compilation) {
        PlainWords.assertIn(compilation, Locale.ENGLISH, Locale.FRENCH);
    }
}
