package io.xiaohao.issue.exchange;

import io.xiaohao.document.SheetColumn;
import io.xiaohao.document.SheetWriter;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes an issue list as xlsx, under the headings the import reads, and a few more. */
@Component
public class IssueExport {

    private static final int NARROW = 12;
    private static final int MIDDLE = 20;
    private static final int WIDE = 40;

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", MIDDLE, IssueView::number),
            new Column(ImportColumn.DISCOVERED_ON, NARROW, IssueView::discoveredOn),
            new Column(ImportColumn.AREA, MIDDLE, IssueView::area),
            new Column("督战对象", MIDDLE, IssueView::object),
            new Column(ImportColumn.CATEGORY, MIDDLE, IssueView::category),
            new Column(ImportColumn.DESCRIPTION, WIDE, IssueView::description),
            new Column(ImportColumn.LIST, MIDDLE, IssueView::list),
            new Column(ImportColumn.ORIGINAL_NUMBER, MIDDLE, IssueView::originalNumber),
            new Column(ImportColumn.SOURCE, MIDDLE, IssueView::source),
            new Column(ImportColumn.PLACE, MIDDLE, IssueView::place),
            new Column(ImportColumn.KIND, NARROW, view -> view.kind().label()),
            new Column(ImportColumn.SEVERITY, NARROW, view -> view.severity().label()),
            new Column(ImportColumn.LEAD_UNIT, MIDDLE, IssueView::leadUnit),
            new Column(ImportColumn.RESPONSIBLE_UNITS, MIDDLE, IssueView::responsibleUnits),
            new Column(ImportColumn.REQUIREMENT, WIDE, IssueView::requirement),
            new Column(ImportColumn.DEADLINE, NARROW, IssueView::deadline),
            new Column(ImportColumn.STATUS, NARROW, view -> view.status().label()),
            new Column("亮灯", NARROW, view -> view.light().label()),
            new Column(ImportColumn.MEASURES, WIDE, IssueView::measures),
            new Column("申请销号时间", MIDDLE, IssueView::submittedAt),
            new Column(ImportColumn.CLOSED_ON, NARROW, IssueExport::closedOn),
            new Column("历史销号", NARROW, view -> view.historical() ? "是" : null));

    /**
     * Writes a list; rows are streamed.
     *
     * @param out stays open
     * @param title the line above the heading, and the sheet's name
     * @param issues from top to bottom; not closed
     */
    public void write(OutputStream out, String title, Stream<IssueView> issues) throws IOException {
        List<SheetColumn> headings = COLUMNS.stream()
                .map(column -> new SheetColumn(column.heading(), column.width()))
                .toList();
        try (SheetWriter writer = new SheetWriter(title, title, headings)) {
            for (Iterator<IssueView> rest = issues.iterator(); rest.hasNext(); ) {
                writer.row(values(rest.next()));
            }
            writer.writeTo(out);
        }
    }

    private static List<Object> values(IssueView issue) {
        // Stream.toList allows for null: a blank cell
        return COLUMNS.stream().map(column -> column.value().apply(issue)).toList();
    }

    /** A reopened issue may still know when it was closed before: that is no closure any more. */
    private static Object closedOn(IssueView issue) {
        boolean closed = issue.status() == IssueStatus.CLOSED && issue.closedAt() != null;
        return closed ? issue.closedAt().toLocalDate() : null;
    }

    private record Column(String heading, int width, Function<IssueView, Object> value) {

        private Column(ImportColumn column, int width, Function<IssueView, Object> value) {
            this(column.heading(), width, value);
        }
    }
}
