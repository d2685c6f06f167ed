package io.xiaohao.consequence;

import io.xiaohao.document.SheetColumn;
import io.xiaohao.document.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The register as xlsx. */
@Component
public class RegisterSheet {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("单位（对象）", 24),
            new SheetColumn("周期", 18),
            new SheetColumn("挂钩", 14),
            new SheetColumn("事项", 34),
            new SheetColumn("依据", 46),
            new SheetColumn("起", 12),
            new SheetColumn("止", 12),
            new SheetColumn("决定部门", 20),
            new SheetColumn("状态", 12),
            new SheetColumn("决定文号", 24),
            new SheetColumn("解除或撤回原因", 40),
            new SheetColumn("来源", 20));

    /** Writes the entries; the stream stays open. */
    public void write(OutputStream out, String title, Stream<RegisterEntry> entries) throws IOException {
        try (SheetWriter sheet = new SheetWriter("结果运用台账", title, COLUMNS)) {
            entries.forEach(entry -> sheet.row(Arrays.asList(
                    entry.object(),
                    entry.periodLabel(),
                    entry.hook(),
                    entry.label(),
                    entry.ground(),
                    entry.from(),
                    entry.to(),
                    entry.office(),
                    entry.standing(),
                    entry.reference(),
                    entry.endReason(),
                    entry.origin())));
            sheet.writeTo(out);
        }
    }
}
