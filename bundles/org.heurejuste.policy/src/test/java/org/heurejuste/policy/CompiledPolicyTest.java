package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.policy.library.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledPolicyTest {

    @TempDir
    Path project;

    @Test
    void takesTheClassOfADeclaredTypeThatIsOnTheClassPathAlready() throws Exception {
        CompiledPolicy policy = CompiledPolicy.load(declaring("org.heurejuste.policy.library"));

        assertThat(policy.factClass(policy.vocabulary().type("Book").orElseThrow())).isEqualTo(Book.class);
    }

    @Test
    void makesTheClassOfADeclaredTypeOtherwise() throws Exception {
        CompiledPolicy policy = CompiledPolicy.load(declaring("org.heurejuste.policy.bookshop"));

        Class<?> book = policy.factClass(policy.vocabulary().type("Book").orElseThrow());

        assertThat(book.getName()).isEqualTo("org.heurejuste.policy.bookshop.Book");
        assertThat(book.getDeclaredConstructor(String.class).newInstance("Heure juste"))
                .hasFieldOrPropertyWithValue("title", "Heure juste");
    }

    private Path declaring(String packageName) throws IOException {
        Path resources = project.resolve("src/main/resources");
        Files.createDirectories(resources.resolve("META-INF"));
        Files.writeString(resources.resolve("META-INF/kmodule.xml"),
                "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
        Files.writeString(resources.resolve("library.drl"), """
                package %s
                declare Book @fact(many)
                    title : String
                end
                rule "A book without a title" when
                    Book( title == null )
                then
                end
                """.formatted(packageName));
        return project;
    }
}
