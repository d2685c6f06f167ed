package io.xiaohao.issue.paper;

import io.xiaohao.document.OfficialSheet;
import io.xiaohao.document.SheetColumn;
import io.xiaohao.document.SheetFrame;
import io.xiaohao.document.SheetGroup;
import io.xiaohao.document.SheetTone;
import io.xiaohao.document.SheetWord;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.Light;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ledger (台账) as it is printed and filed; the plain list for machines is the export. */
@Component
public class LedgerSheet {

    /** A printed row has its limits; the whole text is in the export and on the issue's page. */
    private static final int LONGEST_TEXT = 300;

    private static final List<SheetGroup> GROUPS = List.of(
            new SheetGroup(
                    "问题情况",
                    List.of(
                            new SheetColumn("编号", 13),
                            new SheetColumn("清单名称", 9),
                            new SheetColumn("发现日期", 12),
                            new SheetColumn("责任区域", 10),
                            new SheetColumn("问题地点", 12),
                            new SheetColumn("问题类别", 9),
                            new SheetColumn("问题描述", 28),
                            new SheetColumn("严重程度", 5))),
            new SheetGroup("责任分工", List.of(new SheetColumn("牵头单位", 11), new SheetColumn("责任单位", 13))),
            new SheetGroup(
                    "整改时限", List.of(new SheetColumn("整改类别", 5), new SheetColumn("整改期限", 12), new SheetColumn("亮灯", 5))),
            new SheetGroup(
                    "整改销号",
                    List.of(new SheetColumn("状态", 8), new SheetColumn("整改措施", 22), new SheetColumn("销号日期", 12))),
            SheetGroup.alone("备注", 10));

    /**
     * Writes a ledger; rows are streamed.
     *
     * @param out stays open
     * @param frame what stands around the rows
     * @param issues from top to bottom; not closed
     */
    public void write(OutputStream out, SheetFrame frame, Stream<IssueView> issues) throws IOException {
        try (OfficialSheet sheet = new OfficialSheet(frame, GROUPS)) {
            Iterator<IssueView> rest = issues.iterator();
            if (!rest.hasNext()) {
                sheet.nothing("没有符合条件的问题。");
            }
            while (rest.hasNext()) {
                sheet.row(values(rest.next()));
            }
            sheet.writeTo(out);
        }
    }

    private static List<Object> values(IssueView issue) {
        return Arrays.asList(
                issue.number(),
                issue.list(),
                issue.discoveredOn(),
                issue.area(),
                issue.place(),
                issue.category(),
                cut(issue.description()),
                SheetWord.plain(issue.severity().label()),
                issue.leadUnit(),
                issue.responsibleUnits(),
                SheetWord.plain(issue.kind().label()),
                issue.deadline(),
                light(issue.light()),
                SheetWord.plain(issue.status().label()),
                cut(issue.measures()),
                closedOn(issue),
                remarks(issue));
    }

    private static SheetWord light(Light light) {
        return switch (light) {
            case NONE -> SheetWord.plain("—");
            case GREEN -> new SheetWord("绿灯", SheetTone.GREEN);
            case YELLOW -> new SheetWord("黄灯", SheetTone.YELLOW);
            case RED -> new SheetWord("红灯", SheetTone.RED);
            case SERIOUS -> new SheetWord("严重超期", SheetTone.DARK_RED);
        };
    }

    private static String cut(String text) {
        if (text == null || text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "……（全文见系统）";
    }

    /** A reopened issue may still know when it was closed before: that is no closure any more. */
    private static LocalDate closedOn(IssueView issue) {
        boolean closed = issue.status() == IssueStatus.CLOSED && issue.closedAt() != null;
        return closed ? issue.closedAt().toLocalDate() : null;
    }

    private static String remarks(IssueView issue) {
        List<String> remarks = new ArrayList<>();
        if (issue.historical()) {
            remarks.add("历史销号");
        }
        if (issue.round() > 1) {
            remarks.add("反弹，第%d轮".formatted(issue.round()));
        }
        if (issue.returnCount() > 0) {
            remarks.add("退回%d次".formatted(issue.returnCount()));
        }
        if (issue.status() == IssueStatus.SHELVED && issue.shelvedUntil() != null) {
            remarks.add("挂账至%s".formatted(issue.shelvedUntil()));
        }
        if (issue.mergedInto() != null) {
            remarks.add("并入%s".formatted(issue.mergedInto()));
        }
        if (issue.unsignedLate()) {
            remarks.add("逾期未签收");
        }
        return remarks.isEmpty() ? null : String.join("；", remarks);
    }
}
