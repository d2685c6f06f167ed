package io.xiaohao.programme;

import io.xiaohao.organization.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks a pack against the other active ones: the packs of one government share units, areas and posts. */
final class NeighbourCheck {

    private final AssembledPack pack;
    private final List<AssembledPack> others;
    private final List<PackFault> faults = new ArrayList<>();

    private NeighbourCheck(AssembledPack pack, List<AssembledPack> others) {
        this.pack = pack;
        this.others = others;
    }

    static List<PackFault> check(AssembledPack pack, Collection<StoredProgramme> stored) {
        String code = pack.programme().code();
        List<AssembledPack> others = stored.stream()
                .filter(other -> !other.retired() && !other.code().equals(code))
                .map(StoredProgramme::pack)
                .toList();
        NeighbourCheck check = new NeighbourCheck(pack, others);
        stored.stream().filter(other -> other.code().equals(code)).forEach(check::sameGovernment);
        check.prefix();
        check.governmentName();
        check.names(TableSchema.UNITS, "编码", "单位");
        check.names(TableSchema.AREAS, "编码", "区域");
        check.names(TableSchema.POSTS, "岗位编码", "职务");
        return check.faults;
    }

    private void sameGovernment(StoredProgramme before) {
        String government = before.pack().programme().government();
        if (!government.equals(pack.programme().government())) {
            fault("government.code", "方案“%s”属于政府“%s”，不能改。".formatted(before.code(), government));
        }
    }

    private void prefix() {
        String prefix = pack.programme().pack().issueNumberPrefix();
        others.stream()
                .filter(other -> other.programme().pack().issueNumberPrefix().equals(prefix))
                .forEach(other -> fault(
                        "issue-number-prefix",
                        "编号前缀“%s”已由方案“%s”使用，请换一个。"
                                .formatted(prefix, other.programme().code())));
    }

    private void governmentName() {
        String name = pack.organization().name();
        ofGovernment().stream()
                .filter(other -> !other.organization().name().equals(name))
                .forEach(other -> fault(
                        "government.name",
                        "方案“%s”把同一政府叫作“%s”，两处应一致。"
                                .formatted(
                                        other.programme().code(),
                                        other.organization().name())));
    }

    private void names(TableSchema table, String codeColumn, String nameColumn) {
        for (AssembledPack other : ofGovernment()) {
            Map<String, String> names = new HashMap<>();
            Map<String, String> codes = new HashMap<>();
            for (PackRow row : other.contents().rows(table.file())) {
                names.put(row.cell(codeColumn), row.cell(nameColumn));
                codes.put(Names.key(row.cell(nameColumn)), row.cell(codeColumn));
            }
            for (PackRow row : pack.contents().rows(table.file())) {
                compare(row, codeColumn, names.get(row.cell(codeColumn)), nameColumn, other);
                compare(row, nameColumn, codes.get(Names.key(row.cell(nameColumn))), codeColumn, other);
            }
        }
    }

    /** The other pack must say the same of what the row's key stands for, or nothing. */
    private void compare(PackRow row, String keyColumn, String elsewhere, String column, AssembledPack other) {
        if (elsewhere == null || Names.key(elsewhere).equals(Names.key(row.cell(column)))) {
            return;
        }
        faults.add(row.fault(
                column,
                "“%s”在同一政府的方案“%s”中的%s是“%s”，两处应一致。"
                        .formatted(row.cell(keyColumn), other.programme().code(), column, elsewhere)));
    }

    private List<AssembledPack> ofGovernment() {
        String government = pack.programme().government();
        return others.stream()
                .filter(other -> other.programme().government().equals(government))
                .toList();
    }

    private void fault(String path, String message) {
        faults.add(pack.contents().fault(path, message));
    }
}
