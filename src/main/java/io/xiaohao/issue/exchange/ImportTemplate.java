package io.xiaohao.issue.exchange;

import io.xiaohao.document.BlankForm;
import io.xiaohao.document.BlankForm.Column;
import io.xiaohao.issue.IssueKind;
import io.xiaohao.issue.Severity;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack.Category;
import io.xiaohao.programme.ProgrammePack.IssueList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** An empty issue list to fill in, with the programme's areas, units and lists to choose from. */
@Component
public class ImportTemplate {

    private static final List<String> REMARKS = List.of(
            "填在第一张表“问题清单”中，一行一个问题；带*的列必填，列的顺序可以变，用不到的列可以删，也可以增加自己的列。",
            "接续正在使用的台账时，填写状态、整改措施、销号日期；照片直接插入所属问题那一行的单元格里。",
            "整份文件检查无误后才导入，有一处错误就一条也不导入；同一份文件重复上传不会重复登记。");

    private final Organization organization;

    ImportTemplate(Organization organization) {
        this.organization = organization;
    }

    /** Writes the list; the stream stays open. */
    public void write(OutputStream out, Programme programme) throws IOException {
        List<Column> columns = new ArrayList<>(Arrays.stream(ImportColumn.values())
                .map(column -> column(programme, column))
                .toList());
        columns.add(new Column(
                "问题照片", 24, false, false, List.of(), false, "发现问题时的照片，插入本行单元格，JPEG、PNG 或 WebP，单张不超过 20 MB。"));
        columns.add(new Column("整改后照片", 24, false, false, List.of(), false, "整改以后的照片，用于待核查、已销号的问题。"));
        BlankForm.write(out, "问题清单", columns, REMARKS);
    }

    private Column column(Programme programme, ImportColumn column) {
        return new Column(
                column.heading(),
                width(column),
                column.isRequired(),
                column.isDate(),
                choices(programme, column),
                isStrict(column),
                remark(column));
    }

    private List<String> choices(Programme programme, ImportColumn column) {
        return switch (column) {
            case AREA ->
                organization.areas(programme.government()).stream()
                        .filter(area -> !area.retired())
                        .map(Area::name)
                        .distinct()
                        .toList();
            case LEAD_UNIT, RESPONSIBLE_UNITS ->
                organization.units(programme.government()).stream()
                        .map(Unit::name)
                        .toList();
            case CATEGORY ->
                programme.pack().categories().stream().map(Category::name).toList();
            case LIST -> programme.pack().lists().stream().map(IssueList::name).toList();
            case KIND -> Arrays.stream(IssueKind.values()).map(IssueKind::label).toList();
            case SEVERITY ->
                Arrays.stream(Severity.values()).map(Severity::label).toList();
            case STATUS -> List.of(RowRules.RECTIFYING, RowRules.SUBMITTED, RowRules.CLOSED);
            default -> List.of();
        };
    }

    /** Categories are free text, responsible units may be several. */
    private static boolean isStrict(ImportColumn column) {
        return column != ImportColumn.CATEGORY && column != ImportColumn.RESPONSIBLE_UNITS;
    }

    private static int width(ImportColumn column) {
        return switch (column) {
            case DESCRIPTION, REQUIREMENT, MEASURES -> 40;
            case AREA, LIST, LEAD_UNIT, RESPONSIBLE_UNITS, PLACE -> 20;
            default -> 13;
        };
    }

    private static String remark(ImportColumn column) {
        return switch (column) {
            case DISCOVERED_ON -> "如 2021-06-01、2021/6/1 或 2021年6月1日，不晚于今天。";
            case AREA -> "村、社区、乡镇等区域的名称，从下拉列表中选择。";
            case CATEGORY -> "如市容环境；可选可填，不超过100字。";
            case DESCRIPTION -> "问题是什么，不超过4000字。";
            case LIST -> "问题来自哪份清单；不填为方案的默认清单。";
            case ORIGINAL_NUMBER -> "上级或原台账的编号；同一清单中不能重复，台账上已有的不能再导入。";
            case SOURCE -> "如暗访、群众举报。";
            case PLACE -> "具体地点，不超过500字。";
            case KIND -> "立行立改、限期整改、工程类；不填为限期整改。";
            case SEVERITY -> "一般、较重、严重；不填为一般。";
            case LEAD_UNIT -> "不填时按责任关系确定；责任关系中没有唯一牵头单位的，由指挥部办公室交办，其中待核查的必须填写。";
            case RESPONSIBLE_UNITS -> "可填几个单位，用顿号隔开；没有牵头单位时第一个牵头。";
            case REQUIREMENT -> "对整改的要求，不超过4000字。";
            case DEADLINE -> "不填时按整改类别计算，从导入当天起算；工程类没有默认期限，其中待核查的必须填写。";
            case STATUS -> "整改中、待核查、已销号；不填为整改中。待核查的直接进入现场核查，核查时限从导入当天起算，没有整改后照片也可以导入。";
            case MEASURES -> "采取了什么措施；待核查的必须填写。";
            case CLOSED_ON -> "已销号的必须填写，其他状态不填；导入后记为“历史销号”。";
        };
    }
}
