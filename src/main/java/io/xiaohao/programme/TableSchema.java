package io.xiaohao.programme;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which columns a table of a pack has.
 *
 * @param file its file name
 * @param needed whether a pack must have it
 * @param columns the columns it must have
 * @param furtherColumns the columns it may have
 */
record TableSchema(String file, boolean needed, List<String> columns, List<String> furtherColumns) {

    static final String ORIGIN = "来源";

    /** Columns that every table may have: a number, a note, where the row comes from. */
    private static final List<String> EVERYWHERE = List.of("序号", "备注", ORIGIN);

    static final TableSchema UNITS =
            new TableSchema("units.csv", true, List.of("编码", "单位"), List.of("上级单位", "类别", "考评周期", "垂直管理", "文明单位"));
    static final TableSchema AREAS = new TableSchema(
            "areas.csv", true, List.of("编码", "区域", "类型", "督战对象"), List.of("上级区域", "督战组", "督战部门", "审批领导"));
    static final TableSchema RESPONSIBILITIES =
            new TableSchema("responsibilities.csv", true, List.of("责任区域"), List.of("联系领导", "牵头单位", "责任单位", "基层联系人"));
    static final TableSchema POSTS = new TableSchema("posts.csv", false, List.of("岗位编码", "岗位类型", "职务"), List.of("单位"));
    static final TableSchema LISTS = new TableSchema("lists.csv", true, List.of("问题清单", "上级清单", "默认"), List.of());
    static final TableSchema CATEGORIES = new TableSchema("categories.csv", true, List.of("问题类别"), List.of("条线主管单位"));
    static final TableSchema MILESTONES = new TableSchema(
            "milestones.csv", false, List.of("节点", "总体评分下限", "问题清单整改达标率下限(%)"), List.of("评估主体", "其他要求"));

    static final List<TableSchema> ALL = List.of(UNITS, AREAS, POSTS, RESPONSIBILITIES, LISTS, CATEGORIES, MILESTONES);

    boolean knows(String column) {
        return columns.contains(column) || furtherColumns.contains(column) || EVERYWHERE.contains(column);
    }

    /** Every heading it may have, as a list for a clerk. */
    String expected() {
        return String.join(
                "、",
                Stream.of(columns, furtherColumns, EVERYWHERE)
                        .flatMap(List::stream)
                        .toList());
    }
}
