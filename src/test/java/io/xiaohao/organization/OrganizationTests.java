package io.xiaohao.organization;

import static io.xiaohao.organization.OrganizationFixture.area;
import static io.xiaohao.organization.OrganizationFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationTests {

    private static final Unit HOUSING = unit("qingxi-zhujianju", "县住建局", null);
    private static final Unit CLEANING = unit("qingxi-huanweisuo", "县环卫所", "qingxi-zhujianju");
    private static final Unit TEAM = unit("qingxi-huanweidui", "县环卫所一队", "qingxi-huanweisuo");
    private static final Unit INSPECTION = unit("qingxi-jiwei", "县纪委（监察局）", null);
    private static final Area TOWN = area("qingxi-chengguanzhen", "城关镇", null);
    private static final Area VILLAGE = area("qingxi-dongxicun", "东溪村", "qingxi-chengguanzhen");
    private static final Area GRID = area("qingxi-dongxicun-wangge1", "东溪村一网格", "qingxi-dongxicun");

    private final OrganizationFixture fixture = new OrganizationFixture();
    private final Organization organization = fixture.organization;

    @BeforeEach
    void load() {
        fixture.synchronise(List.of(HOUSING, CLEANING, TEAM, INSPECTION), List.of(TOWN, VILLAGE, GRID), List.of());
        fixture.database.inTransaction(() -> fixture.register.government("other", "别县"));
    }

    @Test
    void aUnitIsFoundByCodeAndByNameInEitherWidth() {
        assertThat(organization.unit("qingxi", "qingxi-jiwei")).isEqualTo(INSPECTION);
        assertThat(organization.unit("qingxi", "县纪委（监察局）")).isEqualTo(INSPECTION);
        assertThat(organization.unit("qingxi", " 县纪委(监察局) ")).isEqualTo(INSPECTION);
    }

    @Test
    void anUnknownUnitIsRefusedByName() {
        assertThatThrownBy(() -> organization.unit("qingxi", "县没有局"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有单位“县没有局”");
    }

    @Test
    void anotherGovernmentsUnitIsUnknown() {
        assertThat(organization.findUnit("other", "县住建局")).isEmpty();
        assertThat(organization.findUnit("other", "qingxi-zhujianju")).isEmpty();
        assertThat(organization.findArea("other", "qingxi-dongxicun")).isEmpty();
    }

    @Test
    void severalUnitsKeepTheirOrderAndCountOnce() {
        assertThat(organization.units("qingxi", "县环卫所、县住建局、qingxi-huanweisuo")).containsExactly(CLEANING, HOUSING);
        assertThat(organization.units("qingxi", (String) null)).isEmpty();
    }

    @Test
    void subordinationReachesThroughTheTreeButNoUnitIsBelowItself() {
        assertThat(organization.isBelow("qingxi-huanweidui", "qingxi-zhujianju"))
                .isTrue();
        assertThat(organization.isBelow("qingxi-zhujianju", "qingxi-zhujianju")).isFalse();
        assertThat(organization.isBelow("qingxi-zhujianju", "qingxi-huanweidui"))
                .isFalse();
        assertThat(organization.isBelow("qingxi-huanweidui", "qingxi-jiwei")).isFalse();
    }

    @Test
    void thePathToTheRootBeginsWithTheAreaItself() {
        assertThat(organization.pathToRoot("qingxi-dongxicun-wangge1")).containsExactly(GRID, VILLAGE, TOWN);
        assertThat(organization.pathToRoot("qingxi-wu")).isEmpty();
    }

    @Test
    void anAreaWithoutLinesOfItsOwnIsAnsweredForAsTheAreaAroundIt() {
        Responsibility village = responsible("qingxi-dongxicun", "qingxi-zhujianju");
        Responsibility town = responsible("qingxi-chengguanzhen", "qingxi-jiwei");
        fixture.database.inTransaction(
                () -> fixture.register.replaceResponsibilities("qingxi-2025", List.of(village, town)));

        assertThat(organization.responsibilities("qingxi-2025", "qingxi-dongxicun-wangge1"))
                .containsExactly(village);
        assertThat(organization.responsibilities("qingxi-2025", "qingxi-chengguanzhen"))
                .containsExactly(town);
        assertThat(organization.responsibilities("qingxi-2026", "qingxi-chengguanzhen"))
                .isEmpty();
    }

    @Test
    void anAccountActsForTheUnitsOfItsGroupsNotForThoseItOnlyHeads() {
        fixture.accounts.create("wang");
        fixture.accounts.add("wang", "unit-qingxi-huanweisuo");
        fixture.accounts.add("wang", "unit-qingxi-zhujianju-heads");
        fixture.accounts.add("wang", "unit-qingxi-wu");
        fixture.accounts.add("wang", "headquarters");

        assertThat(organization.unitsOf("wang")).containsExactly("qingxi-huanweisuo");
        assertThat(organization.unitsOf("nobody")).isEmpty();
    }

    @Test
    void whatDisappearsIsRetiredAndWhatComesBackIsActiveAgain() {
        fixture.synchronise(List.of(HOUSING), List.of(TOWN), List.of());

        assertThat(organization.units("qingxi")).containsExactly(HOUSING);
        assertThat(organization.unitByCode("qingxi-jiwei").retired()).isTrue();
        assertThat(organization.areaByCode("qingxi-dongxicun").retired()).isTrue();
        assertThatThrownBy(() -> organization.unit("qingxi", "县纪委（监察局）")).hasMessageContaining("已停用");
        assertThatThrownBy(() -> organization.area("qingxi", "东溪村")).hasMessageContaining("已停用");

        fixture.synchronise(List.of(HOUSING, INSPECTION), List.of(TOWN, VILLAGE), List.of());

        assertThat(organization.unit("qingxi", "县纪委（监察局）").retired()).isFalse();
        assertThat(organization.area("qingxi", "东溪村").retired()).isFalse();
    }

    @Test
    void aUnitKeepsItsCodeWhenItIsRenamed() {
        Unit renamed = unit("qingxi-jiwei", "县纪委监委", null);
        fixture.synchronise(List.of(renamed), List.of(), List.of());

        assertThat(organization.unitByCode("qingxi-jiwei")).isEqualTo(renamed);
        assertThat(organization.findUnit("qingxi", "县纪委（监察局）")).isEmpty();
    }

    @Test
    void aNameMeansTheActiveUnitWhenARetiredOneBoreItBefore() {
        Unit successor = unit("qingxi-zhujianju-2", "县住建局", null);
        fixture.synchronise(List.of(successor), List.of(), List.of());

        assertThat(organization.unit("qingxi", "县住建局")).isEqualTo(successor);
    }

    @Test
    void theGovernmentIsCalledByItsName() {
        assertThat(organization.governmentName("qingxi")).isEqualTo("青溪县");
        assertThat(organization.governmentName("wu")).isEqualTo("wu");
    }

    @Test
    void whatARolledBackTransactionChangedIsNotSeenAfterwards() {
        fixture.database.rolledBack(() -> {
            fixture.register.synchronise(new GovernmentOrganization("qingxi", "青溪县", List.of(), List.of(), List.of()));
            assertThat(organization.units("qingxi")).isEmpty();
        });

        assertThat(organization.units("qingxi")).hasSize(4);
    }

    private static Responsibility responsible(String area, String lead) {
        return new Responsibility(
                "qingxi-2025", area, List.of("qingxi-xianlingdao-01"), List.of(lead), List.of(), List.of());
    }
}
