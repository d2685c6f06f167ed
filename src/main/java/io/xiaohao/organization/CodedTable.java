package io.xiaohao.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A table whose rows the packs know by code, with the statements that bring it in line; the code is the last value. */
final class CodedTable<T> {

    static final CodedTable<Unit> UNITS = new CodedTable<>(
            "unit",
            List.of("government", "name", "parent_code", "vertical", "civilised", "retired"),
            Unit::code,
            Unit::government,
            unit -> Arrays.asList(
                    unit.government(),
                    unit.name(),
                    unit.parentCode(),
                    unit.vertical(),
                    unit.civilised(),
                    unit.retired()));

    static final CodedTable<Area> AREAS = new CodedTable<>(
            "area",
            List.of("government", "name", "kind", "parent_code", "retired"),
            Area::code,
            Area::government,
            area -> Arrays.asList(
                    area.government(), area.name(), area.kind().name(), area.parentCode(), area.retired()));

    static final CodedTable<Post> POSTS = new CodedTable<>(
            "post",
            List.of("government", "name", "unit_code", "kind", "retired"),
            Post::code,
            Post::government,
            post -> Arrays.asList(
                    post.government(), post.name(), post.unitCode(), post.kind().name(), post.retired()));

    private final Function<T, String> code;
    private final Function<T, String> government;
    private final Function<T, List<Object>> values;
    private final String insert;
    private final String update;
    private final String retire;

    private CodedTable(
            String name,
            List<String> columns,
            Function<T, String> code,
            Function<T, String> government,
            Function<T, List<Object>> values) {
        this.code = code;
        this.government = government;
        this.values = values;
        this.insert = "insert into %s (%s, ordinal, code) values (%s?, ?)"
                .formatted(name, String.join(", ", columns), "?, ".repeat(columns.size()));
        this.update =
                "update %s set %s = ?, ordinal = ? where code = ?".formatted(name, String.join(" = ?, ", columns));
        this.retire = "update %s set retired = true where code = ?".formatted(name);
    }

    String code(T one) {
        return code.apply(one);
    }

    String government(T one) {
        return government.apply(one);
    }

    String insert() {
        return insert;
    }

    String update() {
        return update;
    }

    String retire() {
        return retire;
    }

    /** The values for {@link #insert} and {@link #update}. */
    Object[] row(T one, int ordinal) {
        List<Object> row = new ArrayList<>(values.apply(one));
        row.add(ordinal);
        row.add(code(one));
        return row.toArray();
    }
}
