package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A suite of separated values")
class TableSuitesTest {
    private static final String PATH = "src/test/resources/cases/test.cases.csv";
    private static final String HEAD = "name;clauses;now;given.Customer.tenureMonths;given.Incident.id;given.Incident.kind;"
            + "given.Incident[2].id;given.Incident[2].kind;given.Incident.loss;expect.Goodwill;expect.Apology.by\n";

    @Test
    @DisplayName("has a case in each row that is not empty")
    void cases() {
        Suite suite = TestSuites.readable(read(HEAD + """
                Rude;"D1, D12";2026-03-02 09:00;30;i1;RUDENESS;i2;APATHY;12,50;one;MANAGER
                ;;;;;;;;;;

                Late;;;;i1;DELAY;;;;none;
                """));
        assertThat(suite.name()).isEqualTo("test");
        assertThat(suite.cases()).extracting(SampleCase::name).containsExactly("Rude", "Late");
        SampleCase rude = suite.cases().get(0);
        assertThat(rude.clauses()).containsExactly("D1", "D12");
        assertThat(rude.given().now()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
        assertThat(values(rude, "Incident", "kind")).containsExactly("RUDENESS", "APATHY");
        assertThat(values(rude, "Incident", "loss")).containsExactly(new BigDecimal("12.5"), BigDecimal.ZERO);
        assertThat(values(rude, "Customer", "tenureMonths")).containsExactly(30);
        assertThat(rude.expected()).hasSize(2);
        assertThat(rude.span().line()).isEqualTo(2);
    }

    @Test
    @DisplayName("says what a suite in YAML says")
    void sameAsYaml() {
        Suite yaml = TestSuites.suite("suite: Test", "cases:", "  - name: Two", "    given:",
                "      Incident: [{id: i1, kind: DELAY}, {id: i2, kind: OTHER, loss: 3.5}]",
                "      Promise: {}", "    expect:", "      Apology: [{}, {by: MANAGER, subject: null}]",
                "      Goodwill: 2");
        Suite csv = read("name\tgiven.Incident.id\tgiven.Incident.kind\tgiven.Incident[2].id\tgiven.Incident[2].kind\t"
                + "given.Incident[2].loss\tgiven.Promise\texpect.Apology\texpect.Apology[2].by\t"
                + "expect.Apology[2].subject\texpect.Goodwill\n"
                + "Two\ti1\tDELAY\ti2\tOTHER\t3.5\t{}\t{}\tMANAGER\tnull\t2\n");
        assertThat(TestSuites.readable(csv).cases().get(0).given())
                .isEqualTo(TestSuites.readable(yaml).cases().get(0).given());
        assertThat(csv.cases().get(0).expected().toString().replaceAll("SourceSpan\\[[^]]*]", ""))
                .isEqualTo(yaml.cases().get(0).expected().toString().replaceAll("SourceSpan\\[[^]]*]", ""));
    }

    @Nested
    @DisplayName("is read as spreadsheet programs write it:")
    class Programs {

        @ParameterizedTest
        @DisplayName("in any encoding")
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8 with mark",
            "UTF-16LE with mark"})
        void encodings(String encoding) {
            String text = "name,expect.Goodwill\nDélai dépassé,none\n";
            boolean marked = encoding.endsWith(" with mark");
            byte[] bytes = ((marked ? "\uFEFF" : "") + text)
                    .getBytes(Charset.forName(encoding.replace(" with mark", "")));
            assertThat(TestSuites.readable(reader().read(PATH, bytes)).cases()).extracting(SampleCase::name)
                    .containsExactly("Délai dépassé");
        }

        @ParameterizedTest
        @DisplayName("with any separator, quotation marks and line ends in them")
        @ValueSource(strings = {";", ",", "\t"})
        void separators(String separator) {
            String text = String.join(separator, "name", "expect.Goodwill", "given.Customer.id") + "\r\n"
                    + String.join(separator, "\"A; b,\t \"\"c\"\"\nand more\"", "none", "\"x\"") + "\r\n";
            assertThat(TestSuites.readable(read(text)).cases()).extracting(SampleCase::name)
                    .containsExactly("A; b,\t \"c\"\nand more");
            assertThat(read("sep=" + separator + "\r\n" + text).cases()).hasSize(1);
        }

        @ParameterizedTest
        @DisplayName("numbers with a comma, a point, spaces or a currency")
        @CsvSource({"'12,5',12.5", "12.50,12.50", "'1 234,56',1234.56", "'1.234,56',1234.56", "'1,234.56',1234.56",
            "1 234,1234", "'12,50 €',12.50", "'1’234.50 $',1234.50", "'€ 12',12", "0.125,0.125",
            "'1.234.567',1234567", "+7,7"})
        void numbers(String written, BigDecimal number) {
            Suite suite = read("name\tgiven.Incident.kind\tgiven.Incident.loss\texpect.Goodwill\nA\tDELAY\t" + written
                    + "\tnone\n");
            assertThat(values(TestSuites.readable(suite).cases().get(0), "Incident", "loss"))
                    .allSatisfy(v -> assertThat((BigDecimal) v).isEqualByComparingTo(number));
        }

        @ParameterizedTest
        @DisplayName("dates")
        @CsvSource({"2026-03-02,2026-03-02", "13/02/2026,2026-02-13", "02/13/2026,2026-02-13", "3.2.2026,2026-02-03",
            "05/05/2026,2026-05-05", "46083,2026-03-02", "2026/3/2,2026-03-02"})
        void dates(String written, LocalDate date) {
            assertThat(values(TestSuites.readable(promise(written)).cases().get(0), "Promise", "dueDate"))
                    .containsExactly(date);
        }

        @Test
        @DisplayName("a day that another date of the column tells from a month")
        void column() {
            Suite suite = read("name,given.Promise.dueDate,expect.Goodwill\nA,03/04/2026,none\nB,28/04/2026,none\n");
            assertThat(values(TestSuites.readable(suite).cases().get(0), "Promise", "dueDate"))
                    .containsExactly(LocalDate.of(2026, 4, 3));
        }

        @ParameterizedTest
        @DisplayName("yes and no")
        @CsvSource({"TRUE,true", "VRAI,true", "oui,true", "1,true", "0,false", "faux,false", "No,false"})
        void yesNo(String written, boolean yes) {
            Suite suite = read("name,given.Customer.cooperative,expect.Goodwill\nA," + written + ",none\n");
            assertThat(values(TestSuites.readable(suite).cases().get(0), "Customer", "cooperative"))
                    .containsExactly(yes);
        }
    }

    @Nested
    @DisplayName("is refused with cell and reason:")
    class Refused {

        @Test
        @DisplayName("a number or a date that can be read in two ways")
        void ambiguous() {
            assertThat(told(read("name,given.Incident.kind,given.Incident.loss,expect.Goodwill\nA,DELAY,1.234,none\n")))
                    .containsExactly("2:9 C2: `1.234` may be a thousand and more, or a number with three decimals.");
            assertThat(told(promise("03/04/2026")))
                    .containsExactly("2:3 B2: `03/04/2026` may begin with the day or with the month.");
            assertThat(told(promise("3/4/26"))).containsExactly("2:3 B2: `3/4/26` has a year of two digits.");
        }

        @ParameterizedTest
        @DisplayName("a number whose marks do not stand before each three digits")
        @ValueSource(strings = {"31.03.26", "1.2.3", "1 23", "12 34 56", "1€50", "1.23,4,5"})
        void notNumbers(String written) {
            assertThat(told(read("name\tgiven.Incident.kind\tgiven.Incident.loss\texpect.Goodwill\nA\tDELAY\t" + written
                    + "\tnone\n"))).singleElement().asString()
                    .contains("`loss` takes a number, not the text `" + written + "`");
        }

        @Test
        @DisplayName("a wrong value, with the nearest word")
        void wrongValue() {
            Suite suite = read("name,given.Incident.kind,expect.Goodwill\nA,DELAYS,none\nB,DELAY,some\n");
            assertThat(told(suite)).hasSize(2);
            assertThat(told(suite).get(0)).startsWith("2:3 B2: ").contains("`DELAYS`");
            assertThat(told(suite).get(1)).isEqualTo("3:9 C3: `some` is not an expectation.");
            assertThat(suite.diagnostics().get(0).help().in(Locale.ENGLISH)).contains("`DELAY`");
        }

        @Test
        @DisplayName("a column that says nothing, once and not in each row")
        void columns() {
            Suite suite = read("name,given.Incidnt.id,given.Customer.idd,kind,name,expect.Goodwill\nA,1,2,3,4,none\n");
            assertThat(told(suite)).containsExactly("1:6 B1: There is no fact `Incidnt`.",
                    "1:23 C1: `Customer` has no field `idd`.", "1:42 D1: `kind` is no column of a suite.",
                    "1:47 E1: The column `name` is there already, at A1.");
            assertThat(suite.unreadable()).hasSize(1);
            assertThat(suite.cases()).hasSize(1);
        }

        @Test
        @DisplayName("a row without a name, a number beside what it counts, a word for a fact")
        void rows() {
            assertThat(told(read("name,given.Customer.id,expect.Goodwill\n,c1,none\n")))
                    .anyMatch(line -> line.startsWith("2:1 A2: The row has no name"));
            assertThat(told(read("name,expect.Goodwill,expect.Goodwill.amount\nA,one,3\n")))
                    .anyMatch(line -> line.startsWith("2:3 B2: `one` says how many"));
            assertThat(told(read("name,given.Customer,expect.Goodwill\nA,yes,none\n")))
                    .anyMatch(line -> line.startsWith("2:3 B2: `yes` is no fact"));
        }

        @Test
        @DisplayName("a quotation that is not closed, an invisible character, no heads, nothing, other bytes")
        void broken() {
            assertThat(told(read("name,expect.Goodwill\n\"A,none\n"))).anyMatch(l -> l.contains("not closed"));
            assertThat(told(read("name,given.Customer.id,expect.Goodwill\nA,b\0c,none\n")))
                    .containsExactly("2:3 B2: The cell contains an invisible character.");
            assertThat(told(read("A,none\n"))).contains("1:1 A1: `A` is no column of a suite.");
            assertThat(told(read(""))).hasSize(1);
            assertThat(reader().read(PATH, new byte[] {'a', (byte) 0x81, 'b'}).unreadable()).hasSize(1);
        }
    }

    @Test
    @DisplayName("of 100,000 rows, or with a cell as large as the file may be, is read all the same")
    void huge() {
        StringBuilder text = new StringBuilder("name,expect.Goodwill\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("case ").append(i).append(",none\n");
        }
        assertThat(read(text.toString()).cases()).hasSize(100_000);
        assertThat(read("name,expect.Goodwill\n\"" + "x".repeat(9_000_000) + "\",none\n").cases()).hasSize(1);
    }

    private static Suite promise(String dueDate) {
        return read("name\tgiven.Promise.dueDate\texpect.Goodwill\nA\t" + dueDate + "\tnone\n".replace(',', '\t'));
    }

    private static List<@Nullable Object> values(SampleCase sample, String type, String field) {
        return sample.given().given().stream().filter(f -> f.type().name().equals(type)).map(f -> value(f, field))
                .toList();
    }

    private static @Nullable Object value(Fact fact, String field) {
        int place = fact.type().fields().stream().map(f -> f.name()).toList().indexOf(field);
        return fact.values().get(place);
    }

    private static List<String> told(Suite suite) {
        return suite.diagnostics().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " " + d.message().in(Locale.ENGLISH)).toList();
    }

    private static Suite read(String text) {
        return reader().read(PATH, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SuiteReader reader() {
        return new SuiteReader(TestPolicy.vocabulary(), Set.of());
    }
}
