package io.xiaohao.organization;

import static io.xiaohao.organization.OrganizationFixture.head;
import static io.xiaohao.organization.OrganizationFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostsTests {

    private static final String HEAD = "qingxi-zhujianju-principal-head";
    private static final String IN_CHARGE = "qingxi-zhujianju-head-in-charge";
    private static final String LIAISON = "qingxi-zhujianju-liaison";
    private static final String HEADS_GROUP = "unit-qingxi-zhujianju-heads";
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);

    private final OrganizationFixture fixture = new OrganizationFixture();
    private final Posts posts = fixture.posts(TODAY);

    @BeforeEach
    void load() {
        fixture.synchronise(
                List.of(unit("qingxi-zhujianju", "县住建局", null)),
                List.of(),
                List.of(
                        head(HEAD, "qingxi-zhujianju", PostKind.PRINCIPAL_HEAD),
                        head(IN_CHARGE, "qingxi-zhujianju", PostKind.HEAD_IN_CHARGE),
                        head(LIAISON, "qingxi-zhujianju", PostKind.LIAISON)));
        List.of("wang", "li", "zhao").forEach(fixture.accounts::create);
    }

    @Test
    void whoIsAssignedHoldsThePostFromTodayAndHeadsTheUnit() {
        posts.assign(HEAD, "wang");

        assertThat(acting(HEAD, TODAY)).containsExactly("wang");
        assertThat(acting(HEAD, TODAY.minusDays(1))).isEmpty();
        assertThat(heads()).containsExactly("wang");
    }

    @Test
    void aLiaisonDoesNotHeadTheUnit() {
        posts.assign(LIAISON, "wang");

        assertThat(heads()).isEmpty();
    }

    @Test
    void aHandOverTakesEffectOnItsDay() {
        posts.assign(HEAD, "wang");
        LocalDate day = TODAY.plusDays(10);
        posts.handOver(HEAD, "li", day);

        assertThat(acting(HEAD, day.minusDays(1))).containsExactly("wang");
        assertThat(acting(HEAD, day)).containsExactly("li");
        assertThat(heads()).containsExactly("wang");

        fixture.heads(day).alignAll();

        assertThat(heads()).containsExactly("li");
    }

    @Test
    void aHandOverOnTheSameDayCorrectsTheOneBefore() {
        posts.assign(HEAD, "wang");
        posts.assign(HEAD, "li");

        assertThat(acting(HEAD, TODAY)).containsExactly("li");
        assertThat(heads()).containsExactly("li");
    }

    @Test
    void aHandOverBeforeARegisteredOneIsRefused() {
        posts.handOver(HEAD, "wang", TODAY.plusDays(10));

        assertThatThrownBy(() -> posts.handOver(HEAD, "li", TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2025-03-13");
    }

    @Test
    void whoHeadsInAnotherPostStaysAHead() {
        posts.assign(HEAD, "wang");
        posts.assign(IN_CHARGE, "wang");
        posts.assign(HEAD, "li");

        assertThat(heads()).containsExactlyInAnyOrder("wang", "li");
    }

    @Test
    void aDeputyActsWhileTheHolderIsAbsentAndBothHeadTheUnit() {
        posts.assign(HEAD, "wang");
        posts.appointDeputy(HEAD, "li", TODAY, TODAY.plusDays(4));

        assertThat(acting(HEAD, TODAY.plusDays(4))).containsExactly("li");
        assertThat(acting(HEAD, TODAY.plusDays(5))).containsExactly("wang");
        assertThat(posts.holder(HEAD, TODAY)).contains("wang");
        assertThat(heads()).containsExactlyInAnyOrder("wang", "li");

        fixture.heads(TODAY.plusDays(5)).alignAll();

        assertThat(heads()).containsExactly("wang");
    }

    @Test
    void twoDeputiesAtOnceAreRefused() {
        posts.appointDeputy(HEAD, "li", TODAY, TODAY.plusDays(4));

        assertThatThrownBy(() -> posts.appointDeputy(HEAD, "zhao", TODAY.plusDays(4), TODAY.plusDays(9)))
                .hasMessageContaining("已由“li”代理");
        assertThatThrownBy(() -> posts.appointDeputy(IN_CHARGE, "zhao", TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("早于");
    }

    @Test
    void aDeputyWhoIsWithdrawnNoLongerHeads() {
        posts.appointDeputy(HEAD, "li", TODAY, TODAY.plusDays(4));
        posts.withdrawDeputy(HEAD, TODAY);

        assertThat(acting(HEAD, TODAY)).isEmpty();
        assertThat(heads()).isEmpty();
    }

    @Test
    void aVacantPostIsHeldByNobody() {
        posts.assign(HEAD, "wang");
        posts.vacate(HEAD, TODAY.plusDays(1));

        assertThat(acting(HEAD, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void anAccountAddedByHandStaysAHead() {
        fixture.accounts.add("zhao", HEADS_GROUP);
        posts.assign(HEAD, "wang");
        posts.assign(HEAD, "li");

        assertThat(heads()).containsExactlyInAnyOrder("zhao", "li");
    }

    @Test
    void anUnknownAccountOrPostIsRefused() {
        assertThatThrownBy(() -> posts.assign(HEAD, "nobody")).hasMessageContaining("没有账号“nobody”");
        assertThatThrownBy(() -> posts.assign(HEAD, " ")).hasMessageContaining("请填写账号");
        assertThatThrownBy(() -> posts.assign("qingxi-x", "wang")).hasMessageContaining("没有编码为“qingxi-x”的岗位");
    }

    @Test
    void aRetiredPostTakesNobodyAndNoLongerMakesAHead() {
        posts.assign(HEAD, "wang");
        fixture.synchronise(List.of(unit("qingxi-zhujianju", "县住建局", null)), List.of(), List.of());

        assertThatThrownBy(() -> posts.assign(HEAD, "li")).hasMessageContaining("已停用");
        fixture.heads(TODAY).alignAll();
        assertThat(heads()).isEmpty();
        assertThat(posts.ofUnit("qingxi-zhujianju")).isEmpty();
    }

    private List<String> acting(String post, LocalDate day) {
        return fixture.organization.accountsHolding(post, day);
    }

    private List<String> heads() {
        return List.copyOf(fixture.accounts.accountsIn(HEADS_GROUP, "qingxi"));
    }
}
