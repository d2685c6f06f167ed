package io.xiaohao.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(at(second).accepted(SECRET, code, 0)).isEqualTo(OptionalLong.of(second / 30));
    }

    @Test
    void aClockHalfAMinuteOffIsForgivenAndNoMore() {
        assertThat(at(89).accepted(SECRET, "287082", 0)).hasValue(1);
        assertThat(at(29).accepted(SECRET, "287082", 0)).hasValue(1);
        assertThat(at(90).accepted(SECRET, "287082", 0)).isEmpty();
    }

    @Test
    void noCodeCountsTwice() {
        assertThat(at(59).accepted(SECRET, "287082", 1)).isEmpty();
    }

    @Test
    void applicationsReadTheSecretAsTheStandardWritesIt() {
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new Enrolment("leader@wenshan", "MZXW6YTB").address())
                .isEqualTo("otpauth://totp/%E9%94%80%E5%8F%B7:leader%40wenshan"
                        + "?secret=MZXW6YTB&issuer=%E9%94%80%E5%8F%B7");
        assertThat(new Enrolment("leader", "MZXW6YTB").inGroups()).isEqualTo("MZXW 6YTB");
        assertThat(new Enrolment("leader", "MZXW6YTB")).asString().doesNotContain("MZXW");
    }

    @Test
    void thePictureIsAPathWithAQuietZone() {
        QrPicture picture = QrPicture.of("otpauth://totp/x");

        assertThat(picture.viewBox()).matches("0 0 (\\d+) \\1");
        assertThat(picture.path()).startsWith("M4,4h1v1h-1z").matches("(M\\d+,\\d+h1v1h-1z)+");
    }

    private static OneTimeCodes at(long second) {
        return new OneTimeCodes(InstantSource.fixed(Instant.ofEpochSecond(second)));
    }
}
