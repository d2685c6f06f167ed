package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.xiaohao.organization.Unit;
import io.xiaohao.programme.ProgrammePack.Category;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammePacksTests {

    private final PackFixture fixture = new PackFixture();

    @TempDir
    private Path folder;

    @Test
    void aPackMadeByTheGuideIsLoaded() {
        fixture.packs.load(PackCopy.qingxi().source());

        Programme programme = fixture.programmes.programme("qingxi-2025");
        assertThat(programme.name()).isEqualTo("青溪县创建国家卫生县城挂钩帮扶方案");
        assertThat(programme.pack().signOff()).isTrue();
        assertThat(programme.pack().commanderPost()).isEqualTo("qingxi-zhihuizhang");
        assertThat(programme.pack().objectOf(fixture.organization.pathToRoot("qingxi-laojieshequ-wangge1")))
                .contains("qingxi-laojieshequ");
        assertThat(fixture.organization.units("qingxi"))
                .filteredOn(Unit::vertical)
                .extracting(Unit::name)
                .containsExactly("县税务局");
        assertThat(fixture.packs.decisionTables())
                .extracting(DecisionTableFile::programme, DecisionTableFile::name)
                .containsExactly(tuple("qingxi-2025", "issue-deadlines.dmn"));
    }

    @Test
    void aPostThatThePackNamesStandsInForTheOneEveryUnitHas() {
        fixture.packs.load(PackCopy.qingxi().source());

        assertThat(posts("县住建局局长")).isEqualTo(1);
        assertThat(posts("县住建局主要负责人")).isZero();
        assertThat(posts("县卫健局主要负责人")).isEqualTo(1);
    }

    @Test
    void loadingAgainChangesNothing() {
        fixture.packs.load(PackCopy.qingxi().source());
        String before = everything();
        fixture.packs.load(PackCopy.qingxi().source());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anUnchangedPackIsNotWrittenAgain() {
        fixture.packs.load(PackCopy.qingxi().source());
        fixture.organizations
                .database
                .client()
                .sql("update unit set name = '改过' where code = 'qingxi-weijianju'")
                .update();
        fixture.packs.load(PackCopy.qingxi().source());

        assertThat(unitName("qingxi-weijianju")).isEqualTo("改过");
    }

    @Test
    void aChangedPackIsTakenUpAndWhatDisappearedIsRetired() {
        fixture.packs.load(PackCopy.qingxi().source());
        fixture.packs.load(PackCopy.qingxi()
                .replace("units.csv", "县卫健局", "县卫生健康局")
                .replace("responsibilities.csv", "县卫健局", "县卫生健康局")
                .replace("categories.csv", "县卫健局", "县卫生健康局")
                .replace("units.csv", "qingxi-huanweisuo,县环卫所,县住建局,,\r\n", "")
                .source());

        assertThat(fixture.organization.unitByCode("qingxi-weijianju").name()).isEqualTo("县卫生健康局");
        assertThat(fixture.organization.unitByCode("qingxi-huanweisuo").retired())
                .isTrue();

        fixture.packs.load(PackCopy.qingxi().source());

        assertThat(fixture.organization.unit("qingxi", "县环卫所").retired()).isFalse();
        assertThat(fixture.programmes.programme("qingxi-2025").pack().categories())
                .contains(new Category("病媒生物防制", "qingxi-weijianju", Origin.SYSTEM));
    }

    @Test
    void aFaultyPackIsRefusedWithItsFaultsAndNothingIsWritten() {
        PackSource faulty = PackCopy.qingxi().without("lists.csv").source();

        assertThatThrownBy(() -> fixture.packs.load(faulty))
                .isInstanceOfSatisfying(FaultyPack.class, refused -> assertThat(refused.faults())
                        .hasSize(1))
                .hasMessageContaining("方案包“qingxi-2025”有1处错误")
                .hasMessageContaining("lists.csv");
        assertThat(fixture.programmes.all()).isEmpty();
        assertThat(fixture.organization.units("qingxi")).isEmpty();
    }

    @Test
    void twoPacksOfOneGovernmentShareWhatBothName() {
        fixture.packs.load(PackCopy.qingxi().source());
        fixture.packs.load(second().replace("units.csv", "qingxi-huanweisuo,县环卫所,县住建局,,\r\n", "")
                .source());

        assertThat(fixture.organization.units("qingxi")).hasSize(6);
        assertThat(fixture.programmes.ofGovernment("qingxi")).hasSize(2);
    }

    @Test
    void twoPacksOfOneGovernmentMustCallTheSameThingTheSame() {
        fixture.packs.load(PackCopy.qingxi().source());
        PackSource contradicting = second().replace("units.csv", "qingxi-shuiwuju,县税务局", "qingxi-shuiwuju,县国税局")
                .replace("responsibilities.csv", "县税务局", "县国税局")
                .source();

        assertThatThrownBy(() -> fixture.packs.load(contradicting))
                .hasMessageContaining("units.csv:5(单位) “qingxi-shuiwuju”在同一政府的方案“qingxi-2025”中的单位是“县税务局”，两处应一致。");
    }

    @Test
    void anIssueNumberPrefixBelongsToOneProgramme() {
        fixture.packs.load(PackCopy.qingxi().source());

        assertThatThrownBy(() -> fixture.packs.load(
                        second().replace("programme.yaml", "QX2026", "QX2025").source()))
                .hasMessageContaining("编号前缀“QX2025”已由方案“qingxi-2025”使用");
    }

    @Test
    void aProgrammeWhosePackIsGoneGoesOnAsRetired() throws IOException {
        write("qingxi", PackCopy.qingxi());
        fixture.packs(folder).loadAll();
        delete("qingxi");
        fixture.packs(folder).loadAll();

        Programme programme = fixture.programmes.programme("qingxi-2025");
        assertThat(programme.retired()).isTrue();
        assertThat(programme.pack().objects()).hasSize(3);
        assertThat(fixture.programmes.active()).extracting(Programme::code).doesNotContain("qingxi-2025");
        assertThat(fixture.organization.unit("qingxi", "县环卫所").retired()).isFalse();
        assertThat(fixture.packs.decisionTables())
                .extracting(DecisionTableFile::programme)
                .containsOnlyOnce("qingxi-2025");

        write("qingxi", PackCopy.qingxi());
        fixture.packs(folder).loadAll();

        assertThat(fixture.programmes.programme("qingxi-2025").retired()).isFalse();
    }

    @Test
    void aFaultyPackInTheFolderIsLeftWhileOthersGoOnAndWhatWasLoadedBeforeStays() throws IOException {
        write("qingxi", PackCopy.qingxi());
        fixture.packs(folder).loadAll();
        write("qingxi", PackCopy.qingxi().append("units.csv", "坏编码,坏单位,,,"));
        write("second", second());
        fixture.packs(folder).loadAll();

        assertThat(fixture.programmes.active())
                .extracting(Programme::code)
                .containsExactly("qingxi-2025", "qingxi-2026", "sheqi-2022", "wencheng-2015", "wenshan-2021");
        assertThat(fixture.organization.findUnit("qingxi", "坏单位")).isEmpty();
    }

    @Test
    void aFaultyBuiltInPackStopsTheStart() {
        PackSource faulty = PackCopy.qingxi().without("lists.csv").builtIn();

        assertThatThrownBy(() -> fixture.packsOf(faulty).loadAll())
                .isInstanceOf(FaultyPack.class)
                .hasMessageContaining("lists.csv");
    }

    @Test
    void aFolderThatCannotBeReadRetiresNothing() throws IOException {
        write("qingxi", PackCopy.qingxi());
        fixture.packs(folder).loadAll();
        delete("qingxi");
        write("qingxi", PackCopy.qingxi().with("programme.yaml", "\t坏"));
        fixture.packs(folder).loadAll();

        assertThat(fixture.programmes.programme("qingxi-2025").retired()).isFalse();
    }

    @Test
    void aPackOfTheFolderStandsInForTheBuiltInOneOfItsCode() throws IOException {
        PackCopy own = PackCopy.of(Path.of("programmes/wenshan-2021"))
                .replace("programme.yaml", "value: 1000, origin: 系统默认，可调整", "value: 900, origin: 文件规定");
        write("own", own);
        fixture.packs(folder).loadAll();

        assertThat(fixture.programmes.programme("wenshan-2021").pack().fullMark())
                .isEqualTo(900);
    }

    @Test
    void onlyOnePackIsLoadedWhereItsCodeOrFolderIsGiven() {
        fixture.packs("", "wenshan-2021").loadAll();
        assertThat(fixture.programmes.all()).extracting(Programme::code).containsExactly("wenshan-2021");

        fixture.packs("", PackCopy.QINGXI.toString()).loadAll();
        assertThat(fixture.programmes.active())
                .extracting(Programme::code)
                .containsExactly("qingxi-2025", "wenshan-2021");
    }

    @Test
    void anUnknownProgrammeOrFolderIsRefused() {
        assertThatThrownBy(() -> fixture.packs("", "nowhere-2000").loadAll())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有文件夹“nowhere-2000”");
        assertThatThrownBy(() -> fixture.packs(folder.resolve("none")).loadAll())
                .hasMessageContaining("XIAOHAO_PROGRAMMES_DIR");
        assertThatThrownBy(() -> fixture.programmes.programme("nowhere-2000"))
                .hasMessageContaining("没有方案“nowhere-2000”");
    }

    private static PackCopy second() {
        return PackCopy.qingxi()
                .replace("programme.yaml", "code: qingxi-2025", "code: qingxi-2026")
                .replace("programme.yaml", "QX2025", "QX2026")
                .without("issue-deadlines.dmn");
    }

    private void write(String name, PackCopy copy) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, byte[]> file : copy.source().files().entrySet()) {
            Files.write(pack.resolve(file.getKey()), file.getValue());
        }
    }

    private void delete(String name) throws IOException {
        Path pack = folder.resolve(name);
        for (String file : PackSource.folder(pack).files().keySet()) {
            Files.delete(pack.resolve(file));
        }
        Files.delete(pack);
    }

    private long posts(String name) {
        return fixture.organizations
                .database
                .client()
                .sql("select count(*) from post where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private String unitName(String code) {
        return fixture.organizations
                .database
                .client()
                .sql("select name from unit where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private String everything() {
        StringBuilder text = new StringBuilder();
        for (String table : new String[] {"government", "unit", "area", "post", "responsibility", "programme"}) {
            text.append(fixture.organizations
                    .database
                    .client()
                    .sql("select * from " + table)
                    .query()
                    .listOfRows());
        }
        return text.toString();
    }
}
