package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * The pictures of a workbook's first visible sheet: those that float above it and those put into cells. Their contents
 * stay in the file until they are read, and nobody has looked at them: what they are must be found out by who takes them.
 */
public final class SheetPictures implements Closeable {

    private final WorkbookFile workbook;
    private final CellPictures inCells;
    private final List<SheetPicture> floating;

    private SheetPictures(WorkbookFile workbook) throws IOException {
        this.workbook = workbook;
        this.inCells = CellPictures.of(workbook);
        this.floating = readFloating();
    }

    /**
     * Opens a workbook for its pictures.
     *
     * @throws Refusal as {@link SheetReader#read}, or more pictures than are read (413)
     */
    public static SheetPictures open(Path file) {
        WorkbookFile workbook = WorkbookFile.open(file);
        try {
            return new SheetPictures(workbook);
        } catch (IOException failure) {
            workbook.close();
            throw XmlPart.refusalOf(failure);
        } catch (RuntimeException failure) {
            workbook.close();
            throw failure;
        }
    }

    private List<SheetPicture> readFloating() throws IOException {
        PackagePart sheet = workbook.firstVisibleSheet().part();
        List<SheetPicture> pictures = new ArrayList<>();
        for (PackagePart drawing : workbook.relatedParts(sheet, "/drawing")) {
            DrawingHandler handler = new DrawingHandler();
            XmlPart.parse(drawing.getInputStream(), handler);
            SheetGrid grid = new SheetGrid();
            if (handler.placements().stream().anyMatch(placement -> !placement.isInOneCell())) {
                XmlPart.parse(sheet.getInputStream(), grid);
            }
            for (DrawingHandler.Placement placement : handler.placements()) {
                pictures.add(new SheetPicture(
                        grid.middleRow(placement) + 1,
                        grid.middleColumn(placement),
                        workbook.relatedPart(drawing, placement.relationship())
                                .map(part -> part.getPartName().getName())
                                .orElse(null)));
            }
        }
        pictures.sort(Comparator.comparingInt(SheetPicture::row).thenComparingInt(SheetPicture::column));
        return List.copyOf(pictures);
    }

    /** Those above the sheet, from top to bottom and from left to right. */
    public List<SheetPicture> floating() {
        return floating;
    }

    /** The picture in a cell that was read as {@link SheetCell.Kind#PICTURE}; the row as Excel counts. */
    public SheetPicture inCell(int row, SheetCell cell) {
        return new SheetPicture(row, cell.column(), inCells.part(cell.text()).orElse(null));
    }

    /**
     * The content of a picture that is there; to be closed by the caller. Reading it is refused where it is damaged (422) or
     * expands beyond all measure (413).
     */
    public InputStream content(String part) {
        try {
            return new Content(workbook.content(part));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        workbook.close();
    }

    /** Tells of damage as everything else in this package does. */
    private static final class Content extends FilterInputStream {

        private Content(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException damaged) {
                throw XmlPart.refusalOf(damaged);
            }
        }
    }
}
