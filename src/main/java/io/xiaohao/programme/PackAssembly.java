package io.xiaohao.programme;

import static java.util.stream.Collectors.toMap;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.AreaKind;
import io.xiaohao.organization.GovernmentOrganization;
import io.xiaohao.organization.Names;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.ProgrammePack.Category;
import io.xiaohao.programme.ProgrammePack.IssueList;
import io.xiaohao.programme.ProgrammePack.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a programme of a pack without faults. */
final class PackAssembly {

    private static final List<String> RULES =
            List.of("period", "issue-number-prefix", "self-led", "sign-off", "full-mark", "commander", "unit-posts");

    private final PackContents contents;
    private final MainFile main;
    private final PackIndex index;
    private final String programme;
    private final String government;
    private final boolean selfLed;

    private PackAssembly(PackContents contents) {
        this.contents = contents;
        this.main = contents.mainFile();
        this.index = new PackIndex(contents);
        this.programme = contents.programme();
        this.government = contents.government();
        this.selfLed = main.flag("self-led").orElse(false);
    }

    static AssembledPack assemble(PackContents contents, boolean retired) {
        PackAssembly assembly = new PackAssembly(contents);
        return new AssembledPack(
                assembly.programme(retired), assembly.organization(), assembly.responsibilities(), contents);
    }

    private Programme programme(boolean retired) {
        return new Programme(
                programme,
                government,
                needed("name"),
                main.date("period.from").orElseThrow(),
                main.date("period.to").orElse(null),
                retired,
                pack());
    }

    private ProgrammePack pack() {
        return new ProgrammePack(
                needed("title"),
                needed("issue-number-prefix"),
                selfLed,
                main.flag("sign-off").orElse(false),
                main.number("full-mark").orElseThrow(),
                main.text("commander").flatMap(index.posts()::code).orElse(null),
                new Words(
                        main.text("words.contact-leader").orElse("联系领导"),
                        main.text("words.rectification-rate").orElse("销号率")),
                lists(),
                categories(),
                objects().map(row -> row.cell("编码")).toList(),
                ofAreas("督战组", row -> "supervision-" + row.cell("编码")),
                ofAreas("督战组", row -> row.cell("督战组")),
                ofAreas("督战部门", row -> index.units().codeOrNull(row.cell("督战部门"))),
                ofAreas("审批领导", row -> index.posts().codeOrNull(row.cell("审批领导"))),
                RULES.stream().collect(toMap(Function.identity(), main::origin, (a, b) -> a, LinkedHashMap::new)));
    }

    private List<IssueList> lists() {
        return contents.rows(TableSchema.LISTS.file()).stream()
                .map(row -> new IssueList(
                        row.cell("问题清单"), Cells.yes(row, "上级清单"), Cells.yes(row, "默认"), Cells.origin(row)))
                .toList();
    }

    private List<Category> categories() {
        return contents.rows(TableSchema.CATEGORIES.file()).stream()
                .map(row ->
                        new Category(row.cell("问题类别"), index.units().codeOrNull(row.cell("条线主管单位")), Cells.origin(row)))
                .toList();
    }

    private Stream<PackRow> objects() {
        return contents.rows(TableSchema.AREAS.file()).stream().filter(row -> Cells.yes(row, "督战对象"));
    }

    private Map<String, String> ofAreas(String column, Function<PackRow, String> value) {
        Map<String, String> values = new LinkedHashMap<>();
        contents.rows(TableSchema.AREAS.file()).stream()
                .filter(row -> !row.blank(column))
                .forEach(row -> values.put(row.cell("编码"), value.apply(row)));
        return values;
    }

    private GovernmentOrganization organization() {
        return new GovernmentOrganization(government, needed("government.name"), units(), areas(), index.allPosts());
    }

    private List<Unit> units() {
        return contents.rows(TableSchema.UNITS.file()).stream()
                .map(row -> new Unit(
                        row.cell("编码"),
                        government,
                        row.cell("单位"),
                        index.units().codeOrNull(row.cell("上级单位")),
                        Cells.yes(row, "垂直管理"),
                        Cells.yes(row, "文明单位"),
                        false))
                .toList();
    }

    private List<Area> areas() {
        return contents.rows(TableSchema.AREAS.file()).stream()
                .map(row -> new Area(
                        row.cell("编码"),
                        government,
                        row.cell("区域"),
                        AreaKind.named(row.cell("类型")).orElseThrow(),
                        index.areas().codeOrNull(row.cell("上级区域")),
                        false))
                .toList();
    }

    private List<Responsibility> responsibilities() {
        List<Responsibility> stated = contents.rows(TableSchema.RESPONSIBILITIES.file()).stream()
                .map(this::responsibility)
                .toList();
        if (!selfLed) {
            return stated;
        }
        Set<String> covered =
                new HashSet<>(stated.stream().map(Responsibility::areaCode).toList());
        Stream<Responsibility> unstated = objects()
                .filter(row -> !covered.contains(row.cell("编码")))
                .map(row -> new Responsibility(
                        programme, row.cell("编码"), List.of(), ownUnit(row.cell("编码")), List.of(), List.of()));
        return Stream.concat(stated.stream(), unstated).toList();
    }

    /** Where only responsible units are stated the first leads; where none is and objects lead themselves, its own does. */
    private Responsibility responsibility(PackRow row) {
        String area = index.areas().code(row.cell("责任区域")).orElseThrow();
        List<String> leads = codes(index.units(), row, "牵头单位");
        List<String> others = codes(index.units(), row, "责任单位");
        if (leads.isEmpty() && selfLed) {
            leads = ownUnit(area);
        }
        if (leads.isEmpty() && !others.isEmpty()) {
            leads = others.subList(0, 1);
            others = others.subList(1, others.size());
        }
        return new Responsibility(
                programme, area, codes(index.posts(), row, "联系领导"), leads, others, codes(index.posts(), row, "基层联系人"));
    }

    private List<String> ownUnit(String areaCode) {
        return index.units().code(index.areas().name(areaCode)).stream().toList();
    }

    private static List<String> codes(Reference reference, PackRow row, String column) {
        return reference.codes(Names.split(row.cell(column)));
    }

    private String needed(String path) {
        return main.text(path).orElseThrow(() -> new IllegalStateException("programme.yaml 缺少“%s”。".formatted(path)));
    }
}
