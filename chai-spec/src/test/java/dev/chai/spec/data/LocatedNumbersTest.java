package dev.chai.spec.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that files and servers write, and ids that are numbers. */
class LocatedNumbersTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "-0.5, -0.5", "1e3, 1000", "9223372036854775808, 9.223372036854775808e18", "1e-999, 0"})
    void finiteNumbersAreRead(String json, double number) {
        assertThat(read(json).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "\"1\"", "null", "true", "[1]"})
    void whatIsNoFiniteNumberIsAnErrorWithItsPlace(String json) {
        assertThatThrownBy(read(json)::number)
                .isInstanceOf(ChaiDataException.class)
                .hasMessageStartingWith("rows:7:1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "123456789012345678901234567890", "1.0", "1e2", "-1"})
    void aCountBeyondItsBoundsIsAnErrorAndNoOverflow(String json) {
        assertThatThrownBy(() -> read(json).wholeNumber(0, Long.MAX_VALUE))
                .hasMessageContaining("expected a whole number");
    }

    @Test
    void idsMayBeNumbersOfAnyLength() {
        assertThat(read("17").id()).isEqualTo("17");
        assertThat(read("\"a\"").id()).isEqualTo("a");
        assertThat(read("123456789012345678901").id()).isEqualTo("123456789012345678901");
        assertThatThrownBy(read("1.5")::id).hasMessageContaining("expected a string or a whole number");
        assertThatThrownBy(read("1e999")::id).hasMessageContaining("expected a string or a whole number");
    }

    @Test
    void nullIsAbsentInRecordsAndAnErrorInConfiguration() {
        Located row = LocatedReader.parse("{\"text\":null}", "rows", 1);
        assertThat(row.present("text")).isEmpty();
        assertThatThrownBy(() -> row.text("text")).isInstanceOf(ChaiDataException.class);
    }

    @Property(tries = 200)
    void textThatIsNoJsonIsAlwaysALocatedError(@ForAll String text) {
        try {
            LocatedReader.parse(text, "rows", 7);
        } catch (ChaiDataException e) {
            assertThat(e.getMessage()).startsWith("rows:");
        }
    }

    private static Located read(String json) {
        return LocatedReader.parse(json, "rows", 7);
    }
}
