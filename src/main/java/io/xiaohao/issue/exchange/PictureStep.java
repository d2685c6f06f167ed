package io.xiaohao.issue.exchange;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which step of an issue a picture in its row belongs to. A column whose heading speaks of what was found (整改前、问题照片、
 * 发现) holds pictures of the finding. Every other picture shows what was done about it where the row was handed in or
 * closed (待核查、已销号), and the finding where it is still open: nobody has handed anything in.
 */
final class PictureStep {

    private static final Pattern FOUND = Pattern.compile("整改前|问题照片|问题图片|发现");

    private PictureStep() {}

    static boolean showsTheFinding(String heading, Map<String, String> values) {
        String status = values.get(ImportColumn.STATUS.key());
        boolean done = RowRules.SUBMITTED.equals(status) || RowRules.CLOSED.equals(status);
        return !done || FOUND.matcher(heading).find();
    }
}
