package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.testing.IssueListFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who sees the product for the first time puts his Excel list into it. */
@BrowserTest
class NewcomerTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final int VILLAGES = 21;

    /** What only these rows say. */
    private static final String OCCASION = "新手导入";

    @Test
    void anExcelListOfAllVillagesIsOnTheLedgerAtOnce(People people) {
        Person headquarters = people.atTheDesk().signInAsOffered("headquarters");
        headquarters.pictureForDocumentation("dashboard.png");
        headquarters.ledger().pictureForDocumentation("ledger.png");

        JsonNode answer = people.programOf("headquarters").importList(PROGRAMME, issueList());
        assertThat(answer.path("accepted").asInt()).isEqualTo(VILLAGES);

        headquarters
                .ledger()
                .search(OCCASION)
                .finds(VILLAGES)
                .lists("下沙垟村", "县检察院")
                .lists("城南村", "县委宣传部")
                .picture("ledger-search")
                .openFirst()
                .stands("整改中")
                .tells("登记", "交办")
                .picture("issue-imported");
    }

    private static byte[] issueList() {
        IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "整改类别");
        String yesterday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
        List<String> villages = villages();
        assertThat(villages).hasSize(VILLAGES);
        villages.forEach(
                village -> list.row(yesterday, village, "市容环境", village + "主路边垃圾积存（" + OCCASION + "）", "限期整改"));
        return list.bytes();
    }

    /** As the pack's own table of responsibilities names them. */
    private static List<String> villages() {
        try {
            return Files.readAllLines(Path.of("programmes", PROGRAMME, "responsibilities.csv"), StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(line -> line.split(",")[1])
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
