package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that rules use, as their declarations give them. */
class VocabularyTest {

    private static final String WORDS = """
            package shop

            import java.math.BigDecimal
            import java.time.LocalDate
            import java.time.LocalDateTime

            declare enum Mood @labels(fr="humeur", en="mood")
                CALM("calme", "calm"), CROSS("en colère \\"noire\\"", "cross");
                fr : String
                en : String
            end
            declare enum Plain A, B; end

            declare Person
                @fact(one)
                @labels(fr="Personne", en="Person")
                id : String @labels(fr="l'identifiant", en="id")
                age : int @unit(year) @range(min="0", max="150")
                visits : long @default(3)
                spent : BigDecimal @unit(money) @default(12.50)
                mood : Mood @default(CROSS)
                plain : Plain @required
                since : LocalDate @optional
                born : LocalDate @default("1999-12-31")
                seen : LocalDateTime
                active : boolean @default(true)
                tip : BigDecimal @optional
            end
            declare Employee extends Person
                @fact(many)
                desk : String
            end
            declare Answer @decision text : String end
            declare Step who : Person end
            """;

    @TempDir
    Path workspace;
    private Vocabulary vocabulary;

    @BeforeEach
    void read() throws Exception {
        vocabulary = TestPolicy.in(workspace).with("words.drl", WORDS).compiled().vocabulary();
    }

    @Test
    void tellsFactsFromDecisionsAndFromSteps() {
        assertThat(List.of(type("Person").role(), type("Employee").role(), type("Answer").role(), type("Step").role()))
                .containsExactly(Role.SINGLE_FACT, Role.FACT, Role.DECISION, Role.TERM);
    }

    @Test
    void givesEveryFieldItsDefault() {
        assertThat(type("Person").fields()).extracting(FieldDefinition::defaultValue).containsExactly(null, 0, 3L,
                new BigDecimal("12.50"),
                "CROSS", null, null, LocalDate.of(1999, 12, 31), null, true, null);
    }

    @Test
    void givesEveryFieldItsKindOfValues() {
        assertThat(type("Person").fields()).extracting(field -> field.type().getClass().getSimpleName())
                .containsExactly("Text", "WholeNumber",
                        "WholeNumber", "Decimal", "Choice", "Choice", "Date", "Date", "DateTime", "YesNo", "Decimal");
        assertThat(field("Step", "who").type()).isEqualTo(new FieldType.Other("Person"));
    }

    @Test
    void knowsUnitsAndRangesAndWhatMustBeGiven() {
        assertThat(field("Person", "age")).satisfies(age -> {
            assertThat(age.unit()).isEqualTo("year");
            assertThat(age.minimum()).isEqualByComparingTo("0");
            assertThat(age.maximum()).isEqualByComparingTo("150");
        });
        assertThat(type("Person").fields()).filteredOn(FieldDefinition::required).extracting(FieldDefinition::name)
                .containsExactly("plain");
    }

    @Test
    void labelsTypesFieldsEnumsAndValuesInBothLanguages() {
        assertThat(type("Person").labels()).isEqualTo(new Labels("Personne", "Person"));
        assertThat(field("Person", "id").labels().in(Locale.CANADA_FRENCH)).isEqualTo("l'identifiant");
        assertThat(vocabulary.enumeration("Mood").orElseThrow().valueLabels())
                .containsEntry("CROSS", new Labels("en colère \"noire\"", "cross"));
        assertThat(vocabulary.enumeration("Plain").orElseThrow().valueLabels()).containsEntry("A", Labels.named("A"));
        assertThat(type("Step").labels()).isEqualTo(Labels.named("Step"));
    }

    @Test
    void takesOverTheFieldsOfTheTypeThatIsExtended() {
        assertThat(type("Employee").fields()).extracting(FieldDefinition::name).startsWith("id", "age").endsWith("tip",
                "desk");
    }

    @Test
    void staysKnownWhileADeclarationIsBeingTyped() throws Exception {
        String broken = WORDS.replace("age : int @unit(year)", "age : @unit(");

        Vocabulary read = PolicyCompiler
                .compile(TestPolicy.in(workspace.resolve("again")).with("words.drl", broken).project()).vocabulary();

        assertThat(read.enumeration("Mood")).isPresent();
        assertThat(read.type("Person")).isPresent();
        assertThat(read.type("Answer")).isPresent();
    }

    private TypeDefinition type(String name) {
        return vocabulary.type(name).orElseThrow();
    }

    private FieldDefinition field(String type, String name) {
        return type(type).field(name).orElseThrow();
    }
}
