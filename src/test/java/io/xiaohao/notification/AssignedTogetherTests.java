package io.xiaohao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What comes in bulk is told in one; a rehearsal tells nobody anything. */
class AssignedTogetherTests {

    @Test
    void threeIssuesAreToldOneByOne() {
        assertThat(AssignedTogether.merge(assigned(3, "unit-a"))).hasSize(3);
    }

    @Test
    void fourAndMoreAreToldTogetherForEachUnit() {
        List<NoticeRow> rows = new ArrayList<>(assigned(4, "unit-a"));
        rows.addAll(assigned(1, "unit-b"));

        List<NoticeRow> told = AssignedTogether.merge(rows);

        assertThat(told).extracting(NoticeRow::recipient).containsExactly("group:unit-a", "group:unit-b");
        assertThat(told.get(0).message().text()).isEqualTo("本次共交办4件问题，请在台账中逐件签收并整改。");
        assertThat(told.get(0).message().link()).isEqualTo("/issues?programme=p");
    }

    @Test
    void inARehearsalNothingListens() {
        new ApplicationContextRunner()
                .withUserConfiguration(NoticeListener.class, NoticeCleanup.class)
                .withPropertyValues("xiaohao.rehearsal=true")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(NoticeListener.class)
                        .doesNotHaveBean(NoticeCleanup.class));
    }

    private static List<NoticeRow> assigned(int many, String group) {
        List<NoticeRow> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Message message = new Message(
                    "g", "p", NoticeKind.ISSUE_ASSIGNED, "o" + i, "问题" + i, "/issues/" + i, Set.of("group:" + group));
            rows.add(new NoticeRow(message, "group:" + group, "key" + i, LocalDateTime.parse("2015-05-04T10:00")));
        }
        return rows;
    }
}
