package io.xiaohao.assessment;

import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code households.csv}: how many households an area has. */
final class HouseholdTable {

    static final String FILE = "households.csv";

    private static final String AREA = "区域";
    private static final String NUMBER = "户数";

    private HouseholdTable() {}

    /** Area code → households; what is wrong is added to the faults. */
    static Map<String, BigDecimal> read(PackContents pack, List<PackFault> faults) {
        Map<String, String> codes = new HashMap<>();
        pack.rows("areas.csv").forEach(row -> {
            codes.put(row.cell(AREA), row.cell("编码"));
            codes.put(row.cell("编码"), row.cell("编码"));
        });
        Map<String, BigDecimal> households = new HashMap<>();
        pack.rows(FILE).forEach(row -> {
            String code = codes.get(row.cell(AREA));
            boolean counted = row.cell(NUMBER).matches("[1-9]\\d{0,8}");
            if (code == null) {
                faults.add(row.fault(AREA, "areas.csv 里没有区域“%s”。".formatted(row.cell(AREA))));
            } else if (!counted) {
                faults.add(row.fault(NUMBER, "户数应是正整数，现在是“%s”。".formatted(row.cell(NUMBER))));
            } else {
                households.put(code, new BigDecimal(row.cell(NUMBER)));
            }
        });
        return households;
    }
}
