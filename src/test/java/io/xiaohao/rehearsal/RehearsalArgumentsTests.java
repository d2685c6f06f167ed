package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalArgumentsTests {

    @Test
    void theScenarioAndTheJournalAreTakenInAnyOrder(@TempDir Path folder) {
        Path journal = folder.resolve("journal.jsonl");
        assertThat(RehearsalArguments.of("rehearse", "a.yaml", "--journal", journal.toString()))
                .isEqualTo(RehearsalArguments.of("--journal=" + journal, "a.yaml"));
        assertThat(RehearsalArguments.of("a.yaml").journal()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsTold(@TempDir Path folder) {
        assertThatThrownBy(() -> RehearsalArguments.of("rehearse")).hasMessageContaining("没有写场景文件");
        assertThatThrownBy(() -> RehearsalArguments.of("a.yaml", "--fast")).hasMessageContaining("不认识参数“--fast”");
        assertThatThrownBy(() -> RehearsalArguments.of("a.yaml", "--journal")).hasMessageContaining("不认识参数");
        assertThatThrownBy(() -> RehearsalArguments.of("a.yaml", "--journal", folder.toString()))
                .hasMessageContaining("日志写不到");
        assertThatThrownBy(() -> RehearsalArguments.of(
                        "a.yaml", "--journal", folder.resolve("no/j").toString()))
                .hasMessageContaining("日志写不到");
    }
}
