package io.xiaohao.consequence.web;

import io.xiaohao.consequence.TitleMark.Kind;
import java.util.List;

/** The page of titles and vertical management. */
record TitleView(
        String programme,
        String programmeName,
        String back,
        List<Line> lines,
        List<Packed> packed,
        List<String> names,
        List<Kind> kinds,
        boolean writable,
        String done) {

    /** One that headquarters put on record, with the way to what followed for it. */
    record Line(
            int number,
            String object,
            String kind,
            String words,
            String days,
            String document,
            boolean open,
            String way) {}

    /** One that the pack says. */
    record Packed(String object, String words) {}
}
