package io.xiaohao.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.consequence.process.ConsequenceFixture;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year's linked work enters the units' annual performance; and who it is that a ranking names. */
@XiaohaoTest
class PerformanceEntriesTests {

    private static final String MATTER = "2015/挂钩帮扶单位";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    private ConsequenceFixture played;

    @BeforeEach
    void open() {
        played = new ConsequenceFixture(beans);
        played.at("2016-01-08T00:00");
    }

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void theLastMonthBringsOneEntryForEachLinkedUnitConfirmedInOne() {
        played.publishMonth("2015-11", Map.of("花园村", 80.00, "城南村", 70.00));
        assertThat(count()).isZero();

        played.publishMonth("2015-12", Map.of("花园村", 85.01, "城南村", 72.00));
        assertThat(count()).isEqualTo(86);
        assertThat(ground("县旅游功能区")).isEqualTo("2015年联系花园村，月度考评平均82.51分（共2次）");
        assertThat(ground("县公安局")).endsWith("没有月度考评结果");
        assertThat(played.openTasks(MATTER)).containsExactly("confirm-consequences");

        played.publishMonth("2015-12", Map.of("花园村", 85.01));
        assertThat(count()).isEqualTo(86);
    }

    @Test
    void oneOfficeDecidesOnAllOfThem() {
        played.publishMonth("2015-12", Map.of("花园村", 80.00));

        assertThat(jdbc.sql("select distinct office from consequence where kind = 'PERFORMANCE_ENTRY'")
                        .query(String.class)
                        .list())
                .containsExactly("县考绩办");
        played.complete("headquarters", "confirm-consequences", MATTER, "confirmed", true);
        played.complete("headquarters", "record-decision", MATTER, "decided", true, "reference", "文考绩〔2016〕1号");
        assertThat(played.register("县旅游功能区")).containsExactly("PERFORMANCE_ENTRY IMPOSED");
        assertThat(played.running(MATTER)).isZero();
    }

    @Test
    void nobodyDecidesAboutHimself() {
        DecidingOffices offices = new DecidingOffices(rules(), beans.getBean(Organization.class));
        AffectedObject organizationDepartment = new AffectedObject("县委组织部", null, false, false, null);
        AffectedObject treasury = new AffectedObject("县财政局", null, false, false, null);
        AffectedObject vertical = new AffectedObject("县供电公司", null, true, true, "市供电公司");

        assertThat(offices.office(sheqi(), Office.FINANCE, treasury)).isEqualTo("县委组织部");
        assertThat(offices.office(sheqi(), Office.ORGANIZATION, organizationDepartment))
                .isEqualTo("社旗县创建工作指挥部办公室");
        assertThat(offices.office(sheqi(), Office.SUPERIOR, vertical)).isEqualTo("市供电公司");
        assertThat(offices.office(sheqi(), Office.SUPERIOR, treasury)).isEqualTo("上级主管部门");
    }

    @Test
    void aRankingNamesUnitsAndAreas() {
        AffectedObjects objects =
                new AffectedObjects(beans.getBean(Organization.class), rules(), beans.getBean(TitleMarks.class));
        Programme wencheng = beans.getBean(Programmes.class).programme("wencheng-2015");

        assertThat(objects.of(sheqi(), "东裕社区")).satisfies(community -> {
            assertThat(community.unitCode()).isEqualTo(played.unitCode("东裕社区"));
            assertThat(community.titleHolder()).isTrue();
        });
        assertThat(objects.of(sheqi(), "县科协").titleHolder()).isFalse();
        assertThat(objects.of(wencheng, "花园村").unitCode()).isEqualTo("wencheng-lvyougongnengqu");
        assertThat(objects.of(sheqi(), "没有的村").unitCode()).isNull();
    }

    private Programme sheqi() {
        return beans.getBean(Programmes.class).programme("sheqi-2022");
    }

    /** As if a table of titles named one community. */
    private static ConsequencePacks rules() {
        return new ConsequencePacks(null) {
            @Override
            ConsequenceRules rules(String programme) {
                return new ConsequenceRules(
                        null,
                        Map.of(Office.ORGANIZATION, "县委组织部", Office.FINANCE, "县财政局"),
                        3,
                        10,
                        List.of(),
                        null,
                        Set.of("东裕社区"));
            }
        };
    }

    private int count() {
        return jdbc.sql("select count(*) from consequence where kind = 'PERFORMANCE_ENTRY'")
                .query(Integer.class)
                .single();
    }

    private String ground(String unit) {
        return jdbc.sql("select ground from consequence where object_name = ?")
                .param(unit)
                .query(String.class)
                .single();
    }
}
