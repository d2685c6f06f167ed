package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.programme.PackCheck;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a pack's section {@code escalation} is told with its line and what is expected. */
class EscalationSectionTests {

    private static final Path WENCHENG = Path.of("programmes/wencheng-2015");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision-days: {value: 3, | decision-days: {value: 三, | 应是1到60之间的工作日数，现在是“三”",
                "commander-days: {value: 10, | commander-days: {value: 2, | 应大于审批时限（3）",
                "measure-days: {value: 5, origin: 系统默认 | measure-days: {value: 5, origin: 某人说的 | origin 应是“文件规定”",
                "[REMINDER, SUPERVISION_ORDER] | [REMINDER, FLOGGING] | 没有“FLOGGING”这项措施",
                "secretaries: {value: [headquarters] | secretaries: {value: [mishu] | 没有角色“mishu”",
                "organization: 县委组织部 | organization: 县委老干部处 | units.csv 里没有单位“县委老干部处”",
                "discipline: 县纪委（监察局） | jiwei: 县纪委（监察局） | “organs”下面没有键“jiwei”",
                "    LAST_TWO: | LAST_THREE: | 没有事由“LAST_THREE”",
                "      group: villages | qun: villages | 事由下面没有键“qun”",
                "interviewers: [discipline, organization] | interviewers: [discipline, gongan] | 没有角色“gongan”",
                "  measure-days: | follow-days: | “escalation”下面没有键“follow-days”"
            })
    void aFaultIsTold(String before, String after, String message) throws IOException {
        Path pack = copy();
        Path main = pack.resolve("programme.yaml");
        String text = Files.readString(main);
        assertThat(text).contains(before.strip());
        int section = text.indexOf("\nescalation:");
        Files.writeString(
                main,
                text.substring(0, section)
                        + text.substring(section).replaceFirst(Pattern.quote(before.strip()), after.strip()));

        List<String> faults = check(pack);

        assertThat(faults).anyMatch(fault -> fault.startsWith("programme.yaml:") && fault.contains(message));
    }

    @Test
    void thePackAsItIsHasNone() throws IOException {
        assertThat(check(copy())).noneMatch(fault -> fault.contains("escalation"));
    }

    private Path copy() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("wencheng-2015"));
        try (Stream<Path> files = Files.list(WENCHENG)) {
            files.forEach(file -> copy(file, pack.resolve(file.getFileName().toString())));
        }
        return pack;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> check(Path pack) {
        return PackCheck.standard().check(PackSource.folder(pack)).stream()
                .map(PackFault::toString)
                .toList();
    }
}
