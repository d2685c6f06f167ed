package io.xiaohao.engine.desk;

import java.util.Map;

/** What the answers on tasks are called in the forms, for messages about them. */
final class AnswerLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("commitments", "承诺事项"),
            Map.entry("deadline", "期限"),
            Map.entry("decision", "决定"),
            Map.entry("commitmentDeadline", "承诺期限"),
            Map.entry("confirmed", "是否确认"),
            Map.entry("demandAnswers", "上次要求落实情况"),
            Map.entry("demands", "工作要求"),
            Map.entry("difficulties", "存在困难"),
            Map.entry("evidenceIds", "证据"),
            Map.entry("findings", "督战情况"),
            Map.entry("foundIssues", "发现的问题"),
            Map.entry("instructions", "指示要求"),
            Map.entry("interviewees", "被约谈人"),
            Map.entry("interviewers", "约谈人"),
            Map.entry("issueNumbers", "问题编号"),
            Map.entry("issues", "登记为问题"),
            Map.entry("leadUnit", "牵头单位"),
            Map.entry("interviewAt", "约谈时间"),
            Map.entry("measure", "处置措施"),
            Map.entry("measures", "整改措施"),
            Map.entry("method", "督战方式"),
            Map.entry("mergeInto", "并入的问题编号"),
            Map.entry("minutes", "约谈记录"),
            Map.entry("nextWeek", "下周打算"),
            Map.entry("opinion", "意见"),
            Map.entry("outcome", "办理结果"),
            Map.entry("parts", "分项"),
            Map.entry("place", "地点"),
            Map.entry("points", "得分"),
            Map.entry("proposedUnit", "建议改派的单位"),
            Map.entry("reason", "理由"),
            Map.entry("reference", "文号"),
            Map.entry("remark", "备注"),
            Map.entry("requestedDeadline", "申请延期至"),
            Map.entry("requirements", "其他要求"),
            Map.entry("requirementsMet", "其他要求是否全部达到"),
            Map.entry("responsibleUnits", "责任单位"),
            Map.entry("reviewDate", "复核日期"),
            Map.entry("scores", "评分"),
            Map.entry("summary", "本周情况"),
            Map.entry("toUnit", "转办单位"),
            Map.entry("upheld", "是否成立"));

    private AnswerLabels() {}

    /** The label; the name itself where no form has it. */
    static String of(String name) {
        return LABELS.getOrDefault(name, name);
    }
}
