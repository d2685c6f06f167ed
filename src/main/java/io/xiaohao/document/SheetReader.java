package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the first visible sheet of an xlsx workbook as a stream, in the same memory whatever its length. Trusts nothing
 * in the file: neither its name nor its sizes, no DTD, no link, no formula.
 */
public final class SheetReader {

    private final SheetLimits limits;

    /** With {@link SheetLimits#DEFAULT}. */
    public SheetReader() {
        this(SheetLimits.DEFAULT);
    }

    /** With limits of one's own. */
    public SheetReader(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Hands the rows that hold something to the consumer, from top to bottom, until it has enough.
     *
     * @throws Refusal not an xlsx workbook (415), damaged or beyond the limits (422), a zip bomb or too many texts (413)
     */
    public SheetSummary read(Path file, RowConsumer consumer) {
        try (WorkbookFile workbook = WorkbookFile.open(file);
                SharedTexts texts = new SharedTexts(limits.differentTexts())) {
            WorkbookFile.VisibleSheet sheet = workbook.firstVisibleSheet();
            DateStyles styles = new DateStyles();
            parse(workbook.styles(), styles);
            parse(workbook.sharedTexts(), new SharedTextsHandler(texts, limits));
            texts.seal();
            CellValues values = new CellValues(texts, styles, workbook.countsFrom1904(), limits);
            SheetHandler handler = new SheetHandler(values, CellPictures.of(workbook), limits, consumer);
            boolean complete = XmlPart.parse(sheet.part().getInputStream(), handler);
            return new SheetSummary(sheet.name(), handler.merged(), complete);
        } catch (IOException failure) {
            throw XmlPart.refusalOf(failure);
        }
    }

    private static void parse(Optional<InputStream> part, XmlPart.Handler handler) {
        part.ifPresent(content -> XmlPart.parse(content, handler));
    }
}
