package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.testing.ProductClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a visitor finds of the years gone by, as wenshan's and wencheng's accounts. */
final class DemoYearsSeen {

    private static final String WENSHAN = "/api/programmes/wenshan-2021";
    private static final String WENCHENG = "/api/programmes/wencheng-2015";
    private static final String OFFICE = "headquarters@wenshan";
    /** 丘北县, as an address has it. */
    private static final String LAGGARD = "%E4%B8%98%E5%8C%97%E5%8E%BF";

    private static final List<String> WENSHANS =
            List.of(OFFICE, "supervisor@wenshan", "leader@wenshan", "discipline@wenshan", "wenshan-qiubeixian");

    private final ProductClient client;

    DemoYearsSeen(ProductClient client) {
        this.client = client;
    }

    void requireAll() {
        requireIssuesWithPictures();
        requireReportsAndDigests();
        requireMilestones();
        requireRankings();
        requireNothingLeftToDo();
    }

    private void requireIssuesWithPictures() {
        JsonNode issues = body(OFFICE, WENSHAN + "/issues?size=100").path("content");
        assertThat(texts(issues, "status")).hasSize(24).containsOnly("CLOSED");
        assertThat(texts(issues, "area")).contains("丘北县", "富宁县");
        JsonNode pictures = body(OFFICE, "/api/issues/WS2021-0008/pictures");
        assertThat(pictures.findValuesAsText("stage")).contains("BEFORE", "AFTER", "CHECK");
        assertThat(pictures.findValues("kind")).as("warnings of %s", pictures).isEmpty();
    }

    private void requireReportsAndDigests() {
        JsonNode reports =
                body(OFFICE, WENSHAN + "/reports?week=2021-W23&size=100").path("content");
        assertThat(reports).hasSize(7);
        assertThat(body(OFFICE, WENSHAN + "/reports/2021-W25/" + LAGGARD)
                        .path("returnCount")
                        .asInt())
                .isOne();
        JsonNode digest = body(OFFICE, WENSHAN + "/digests/2021-W26");
        assertThat(digest.path("entries")).hasSize(8);
        assertThat(client.status(OFFICE, WENSHAN + "/digests/2021-W25.docx")).isEqualTo(200);
    }

    private void requireMilestones() {
        List<String> missed = new ArrayList<>();
        JsonNode milestones = body(OFFICE, WENSHAN + "/milestones").path("content");
        milestones.forEach(milestone -> milestone.path("objects").forEach(object -> {
            if (object.path("state").asText().equals("MISSED")) {
                missed.add(milestone.path("period").asText() + "/"
                        + object.path("object").asText());
            }
        }));
        assertThat(milestones).hasSize(4);
        assertThat(missed).containsExactlyInAnyOrder("2021-06/丘北县", "2021-06/富宁县");
        assertThat(texts(body(OFFICE, WENSHAN + "/escalations?size=100").path("content"), "measure"))
                .contains("INTERVIEW", "SUPERVISION_ORDER", "CRITICISM");
    }

    private void requireRankings() {
        for (String month : List.of("2015-10", "2015-11", "2015-12")) {
            JsonNode ranks = body("headquarters", WENCHENG + "/rankings/" + month + "?group=villages")
                    .findPath("ranks");
            assertThat(ranks).as(month).hasSize(21);
            assertThat(client.status("headquarters", WENCHENG + "/bulletins/" + month + ".docx"))
                    .isEqualTo(200);
        }
        assertThat(texts(
                        body("headquarters", WENCHENG + "/escalations?size=100").path("content"), "subject"))
                .contains("花园村", "下徐村");
    }

    /** Nobody is asked for anything that was due years ago. */
    private void requireNothingLeftToDo() {
        WENSHANS.forEach(account -> {
            assertThat(body(account, "/api/tasks").path("content")).as(account).isEmpty();
            assertThat(body(account, "/api/notices").path("content"))
                    .as("notices of %s", account)
                    .isEmpty();
        });
    }

    private JsonNode body(String account, String path) {
        return client.get(account, path).body();
    }

    private static List<String> texts(JsonNode rows, String key) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> rows.get(at).path(key).asText())
                .toList();
    }
}
