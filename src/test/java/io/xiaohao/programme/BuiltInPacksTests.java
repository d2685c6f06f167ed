package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.ProgrammePack.Category;
import io.xiaohao.programme.ProgrammePack.IssueList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuiltInPacksTests {

    private static final PackFixture FIXTURE = new PackFixture();

    @BeforeAll
    static void load() {
        FIXTURE.packs.loadAll();
    }

    @Test
    void thePeriodsAreThoseOfTheDocuments() {
        assertThat(FIXTURE.programmes.all())
                .extracting(Programme::code, Programme::government, Programme::from, Programme::to)
                .containsExactly(
                        tuple("sheqi-2022", "sheqi", LocalDate.of(2022, 3, 6), null),
                        tuple("wencheng-2015", "wencheng", LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31)),
                        tuple("wenshan-2021", "wenshan", LocalDate.of(2021, 5, 30), LocalDate.of(2021, 12, 31)));
    }

    @Test
    void valuesThatNoDocumentStatesSaySo() {
        ProgrammePack wencheng = pack("wencheng-2015");
        ProgrammePack wenshan = pack("wenshan-2021");

        assertThat(wencheng.origins())
                .containsEntry("period", Origin.SYSTEM)
                .containsEntry("full-mark", Origin.DOCUMENT);
        assertThat(wenshan.fullMark()).isEqualTo(1000);
        assertThat(wenshan.origins())
                .containsEntry("period", Origin.DOCUMENT)
                .containsEntry("full-mark", Origin.SYSTEM);
    }

    @Test
    void everyProgrammeHasDailySupervisionAsItsDefaultList() {
        assertThat(FIXTURE.programmes.all())
                .extracting(programme -> programme.pack().defaultList().name())
                .containsOnly("日常督查");
        assertThat(pack("wenshan-2021").lists().stream()
                        .filter(IssueList::superior)
                        .map(IssueList::name))
                .containsExactly("省级反馈", "红河州帮扶反馈", "专业指导组反馈");
    }

    @Test
    void wenchengHasEightySixUnitsAndTwentyOneVillages() {
        assertThat(FIXTURE.organization.units("wencheng")).hasSize(86);
        assertThat(pack("wencheng-2015").objects()).hasSize(21).doesNotContain("wencheng-daxuezhen");
        assertThat(FIXTURE.organization.areas("wencheng")).hasSize(22);
        assertThat(FIXTURE.organization.unit("wencheng", "县纪委（监察局）").code()).isEqualTo("wencheng-jiwei");
        assertThat(FIXTURE.organization.area("wencheng", "凤溪社区（朝阳新村居、华桥新村居）").code())
                .isEqualTo("wencheng-fengxishequ");
    }

    @Test
    void aVillageOfWenchengHasOneLeadUnitAndItsContactLeaders() {
        Responsibility responsibility =
                only(FIXTURE.organization.responsibilities("wencheng-2015", "wencheng-taihucun"));

        assertThat(responsibility.contactLeaders())
                .containsExactly("wencheng-xianlingdao-09", "wencheng-xianlingdao-10");
        assertThat(responsibility.leadUnits()).containsExactly("wencheng-fayuan");
        assertThat(responsibility.responsibleUnits()).containsExactly("wencheng-diantougongsi", "wencheng-dianxinju");
        assertThat(responsibility.localContacts())
                .containsExactly("wencheng-daxuezhenlingdao-03", "wencheng-zhucunganbu-09");
    }

    @Test
    void aCategoryOfWenchengNamesItsSpecialistUnit() {
        assertThat(pack("wencheng-2015").categories())
                .contains(new Category("市容环境", "wencheng-zhujianju", Origin.SYSTEM))
                .contains(new Category("门前三包", null, Origin.DOCUMENT));
    }

    @Test
    void eachCountyOfWenshanLeadsItselfAndHasItsSupervisionGroup() {
        ProgrammePack pack = pack("wenshan-2021");

        assertThat(pack.selfLed()).isTrue();
        assertThat(pack.objects()).hasSize(8);
        assertThat(pack.supervisionGroups()).hasSize(8);
        for (String object : pack.objects()) {
            Responsibility responsibility = only(FIXTURE.organization.responsibilities("wenshan-2021", object));
            Unit lead = FIXTURE.organization.unitByCode(only(responsibility.leadUnits()));
            assertThat(lead.name())
                    .isEqualTo(FIXTURE.organization.areaByCode(object).name());
        }
        assertThat(pack.supervisionGroups()).containsEntry("wenshan-yanshanxian", "supervision-wenshan-yanshanxian");
        assertThat(pack.supervisionGroupNames()).containsEntry("wenshan-yanshanxian", "砚山县督战组");
        assertThat(pack.supervisionUnits()).containsEntry("wenshan-yanshanxian", "wenshan-shangwuju");
        assertThat(pack.words().rectificationRate()).isEqualTo("整改达标率");
    }

    @Test
    void eachCountyOfWenshanHasBureausToForwardTo() {
        for (String object : pack("wenshan-2021").objects()) {
            assertThat(FIXTURE.organization.units("wenshan").stream()
                            .filter(unit -> FIXTURE.organization.isBelow(unit.code(), object)))
                    .hasSize(5);
        }
    }

    @Test
    void anIssueInACommunityOfSheqiBelongsToTheCommunityAndOneInTheTownToTheTown() {
        ProgrammePack pack = pack("sheqi-2022");

        assertThat(pack.objects()).hasSize(30);
        assertThat(pack.objectOf(FIXTURE.organization.pathToRoot("sheqi-dongyushequ")))
                .contains("sheqi-dongyushequ");
        assertThat(FIXTURE.organization.pathToRoot("sheqi-dongyushequ")).hasSize(2);
        assertThat(only(FIXTURE.organization.responsibilities("sheqi-2022", "sheqi-dongyushequ"))
                        .leadUnits())
                .containsExactly("sheqi-dongyushequ");
        assertThat(only(FIXTURE.organization.responsibilities("sheqi-2022", "sheqi-shedianzhen"))
                        .contactLeaders())
                .containsExactly("sheqi-xianjilingdao-04", "sheqi-xianjilingdao-05", "sheqi-xianjilingdao-06");
        assertThat(FIXTURE.organization.isBelow("sheqi-dongyushequ", "sheqi-shedianzhen"))
                .isTrue();
        assertThat(FIXTURE.organization.units("sheqi")).hasSize(62);
    }

    @Test
    void anAreaOutsideEveryObjectBelongsToNone() {
        assertThat(pack("wencheng-2015").objectOf(FIXTURE.organization.pathToRoot("wencheng-daxuezhen")))
                .isEqualTo(Optional.empty());
        assertThat(FIXTURE.organization.responsibilities("wencheng-2015", "wencheng-daxuezhen"))
                .isEmpty();
    }

    private static ProgrammePack pack(String programme) {
        return FIXTURE.programmes.programme(programme).pack();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
