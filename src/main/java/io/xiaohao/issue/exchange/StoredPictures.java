package io.xiaohao.issue.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Under which ids the pictures of a file were stored.
 *
 * @param ids the evidence's id by the place of the picture, see {@link #place}
 */
record StoredPictures(Map<String, String> ids) {

    private static final String FOUND = "evidenceIds";
    private static final String DONE = "measuresEvidenceIds";

    /** Where a picture lies: the same picture in two rows is handed in twice. */
    static String place(int row, String part) {
        return row + "|" + part;
    }

    /** The row's values with its pictures' ids under the names used in registering. */
    Map<String, String> valuesOf(CheckedRow row) {
        if (row.pictures().isEmpty()) {
            return row.values();
        }
        Map<String, String> values = new LinkedHashMap<>(row.values());
        put(
                values,
                FOUND,
                row,
                row.pictures().stream().filter(RowPicture::found).toList());
        put(
                values,
                DONE,
                row,
                row.pictures().stream().filter(each -> !each.found()).toList());
        return values;
    }

    private void put(Map<String, String> values, String name, CheckedRow row, List<RowPicture> pictures) {
        if (!pictures.isEmpty()) {
            values.put(
                    name,
                    pictures.stream()
                            .map(picture -> ids.get(place(row.number(), picture.part())))
                            .distinct()
                            .collect(Collectors.joining("、")));
        }
    }
}
