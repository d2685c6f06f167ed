package io.xiaohao.issue.exchange;

import io.xiaohao.document.CellRange;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetPicture;
import io.xiaohao.document.SheetPictures;
import io.xiaohao.document.SheetRow;
import io.xiaohao.evidence.PictureCheck;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pictures of a list, given to the rows they lie in; what lies in none, or cannot be taken, is an error. */
final class LedgerPictures {

    private static final int MOST_IN_A_ROW = 20;
    private static final int MOST_IN_A_FILE = 5_000;

    private final SheetPictures sheet;
    private final PictureCheck check;
    private final RowErrors errors;
    private final Map<Integer, List<SheetPicture>> waiting = new TreeMap<>();
    private final Map<String, Optional<String>> faults = new HashMap<>();
    private int count;

    LedgerPictures(SheetPictures sheet, PictureCheck check, RowErrors errors) {
        this.sheet = sheet;
        this.check = check;
        this.errors = errors;
        sheet.floating().forEach(this::keep);
    }

    private void keep(SheetPicture picture) {
        if (++count > MOST_IN_A_FILE) {
            throw Refusal.tooLarge("表中的图片超过 %,d 张，请拆分成几个文件分别导入。".formatted(MOST_IN_A_FILE));
        }
        waiting.computeIfAbsent(picture.row(), row -> new ArrayList<>()).add(picture);
    }

    /** Notes the pictures put into the row's cells. */
    void gather(SheetRow row) {
        for (SheetCell cell : row.cells()) {
            if (cell.kind() == SheetCell.Kind.PICTURE) {
                keep(sheet.inCell(row.number(), cell));
            }
        }
    }

    /** The row with the pictures that lie in it; faulty ones are told of and left out. */
    CheckedRow give(CheckedRow row, HeaderRow header) {
        List<SheetPicture> lying = waiting.remove(row.number());
        if (lying == null) {
            return row;
        }
        lying.sort(Comparator.comparingInt(SheetPicture::column));
        if (lying.size() > MOST_IN_A_ROW) {
            errors.add(row.number(), "共有%d张图片，一行最多%d张，请删去多余的。".formatted(lying.size(), MOST_IN_A_ROW));
            return row;
        }
        List<RowPicture> sound = new ArrayList<>();
        for (SheetPicture picture : lying) {
            String heading = header.heading(picture.column());
            Optional<String> fault = fault(picture);
            if (fault.isPresent()) {
                errors.add(row.number(), heading, "中的图片不能导入：" + fault.get());
            } else {
                sound.add(new RowPicture(
                        picture.part(),
                        "%s-第%d行-%s".formatted(heading, row.number(), lastOf(picture.part())),
                        PictureStep.showsTheFinding(heading, row.values())));
            }
        }
        return row.with(sound);
    }

    private static String lastOf(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }

    /** Leaves alone what lies in a row that is not looked at any more. */
    void skip(int row) {
        waiting.remove(row);
    }

    /** Tells of the pictures that no row has taken; to be called after the last row. */
    void tellOfTheRest(HeaderRow header) {
        for (List<SheetPicture> lying : waiting.values()) {
            for (SheetPicture picture : lying) {
                errors.addOutside(
                        picture.row(),
                        header.heading(picture.column()),
                        CellRange.columnLetters(picture.column()) + picture.row());
            }
        }
    }

    private Optional<String> fault(SheetPicture picture) {
        if (picture.part() == null) {
            return Optional.of("文件里只有链接，没有图片本身，请重新插入图片。");
        }
        return faults.computeIfAbsent(picture.part(), this::faultOf);
    }

    private Optional<String> faultOf(String part) {
        try (InputStream content = sheet.content(part)) {
            check.check(content);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
