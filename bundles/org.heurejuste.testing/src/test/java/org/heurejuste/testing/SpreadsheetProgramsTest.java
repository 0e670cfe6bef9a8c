package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that LibreOffice 7.4.7 and Gnumeric 1.12.55 saved. */
@DisplayName("A suite that a spreadsheet program saved")
class SpreadsheetProgramsTest {

    @ParameterizedTest
    @DisplayName("is read whatever its cells look like: dates, currencies, formulas, texts that are numbers, a hidden row")
    @ValueSource(strings = {"typical.libreoffice.cases.xlsx", "typical.gnumeric.cases.xlsx"})
    void workbooks(String file) throws IOException {
        Suite suite = read(file);
        LocalDate march = LocalDate.of(2026, 3, 31);
        assertThat(suite.cases()).extracting(SampleCase::name).containsExactly("ISO", "dotted", "month in words",
                "hidden", "American");
        assertThat(all(suite, "Promise", "dueDate")).containsExactly(march, march, march, LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 12, 25));
        assertThat(all(suite, "Customer", "id")).containsExactly("00123", "7", "c3", "c4", "c6");
        assertThat(all(suite, "Customer", "cooperative")).containsExactly(true, false, true, false, true);
        assertThat(all(suite, "Incident", "kind")).containsExactly("DELAY", "DELAY", "OTHER", "OTHER", "APATHY");
        assertThat(all(suite, "Incident", "loss")).map(loss -> ((BigDecimal) loss).doubleValue())
                .containsExactly(1234.5, 1234.5, 1234567.89, 1234.5, 0.0);
        assertThat(told(suite)).containsExactly("J6: `amount` cannot be less than 0; it is `-15.25`.");
    }

    @ParameterizedTest
    @DisplayName("is refused cell by cell where they are merged, or no value of their field")
    @ValueSource(strings = {"odd.libreoffice.cases.xlsx", "odd.gnumeric.cases.xlsx"})
    void oddWorkbooks(String file) throws IOException {
        Suite suite = read(file);
        assertThat(suite.cases()).extracting(SampleCase::name).containsExactly("percent");
        assertThat(all(suite, "Customer", "goodwillLastYear")).containsExactly(new BigDecimal("0.25"));
        assertThat(told(suite)).containsExactly(
                "B2: This cell is merged with others, so that it is not clear of which case it speaks.",
                "B3: This cell is merged with others, so that it is not clear of which case it speaks.",
                "C4: The formula ends with the error `#DIV/0!`.",
                "C5: `tenureMonths` takes a whole number, and `2.5` is not whole.",
                "C7: `tenureMonths` takes a whole number, not the text `2026-03-31`.",
                "E8: `2026-03-31T10:00` is not a date.",
                "D9: `1.234` may be a thousand and more, or a number with three decimals.",
                "E9: `03/04/2026` may begin with the day or with the month.");
    }

    @ParameterizedTest
    @DisplayName("is read as separated values: decimal commas, French dates, VRAI, line breaks and quotation marks in a cell")
    @ValueSource(strings = {"french.semicolon.libreoffice.cases.csv", "french.utf16.libreoffice.cases.csv",
        "french.windows1252.libreoffice.cases.csv", "french.plain.gnumeric.cases.csv"})
    void separatedValues(String file) throws IOException {
        Suite suite = read(file);
        assertThat(suite.cases()).extracting(SampleCase::name).containsExactly("Délai & «guillemets» ; fin");
        assertThat(all(suite, "Customer", "id")).containsExactly("00123");
        assertThat(all(suite, "Customer", "cooperative")).containsExactly(true);
        assertThat(all(suite, "Promise", "dueDate")).containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(all(suite, "Incident", "loss")).map(loss -> ((BigDecimal) loss).doubleValue())
                .containsExactly(1234.5);
        assertThat(suite.unreadable()).singleElement().satisfies(other -> assertThat(other.name())
                .startsWith("Dit \"non\",\npuis").endsWith("s’en va; fin"));
        assertThat(told(suite)).containsExactly("J3: `amount` cannot be less than 0; it is `-1000.25`.");
    }

    @Test
    @DisplayName("is refused cell by cell where dates were saved as they look")
    void dates() throws IOException {
        assertThat(told(read("shown.libreoffice.cases.csv"))).containsExactly(
                "G3: `31.03.26` has a year of two digits.", "G4: `31 mars 2026` is not a date.",
                "J6: `amount` cannot be less than 0; it is `-15.25`.");
        assertThat(told(read("shown.gnumeric.cases.csv"))).containsExactly("G2: `31/3/26` has a year of two digits.",
                "G3: `5/4/26` has a year of two digits.", "J3: `amount` cannot be less than 0; it is `-1000.25`.");
    }

    private static Suite read(String file) throws IOException {
        try (InputStream in = Objects
                .requireNonNull(SpreadsheetProgramsTest.class.getResourceAsStream("tables/" + file))) {
            return new SuiteReader(TestPolicy.vocabulary(), Set.of()).read("cases/" + file, in.readAllBytes());
        }
    }

    /** A field of the first fact of a type, in every case. */
    private static List<@Nullable Object> all(Suite suite, String type, String field) {
        return suite.cases().stream().<@Nullable Object>map(sample -> value(sample, type, field)).toList();
    }

    private static @Nullable Object value(SampleCase sample, String type, String field) {
        Fact fact = sample.given().given().stream().filter(one -> one.type().name().equals(type)).findFirst()
                .orElseThrow();
        return fact.values().get(fact.type().fields().stream().map(one -> one.name()).toList().indexOf(field));
    }

    private static List<String> told(Suite suite) {
        return suite.diagnostics().stream().map(found -> found.message().in(Locale.ENGLISH)).toList();
    }
}
