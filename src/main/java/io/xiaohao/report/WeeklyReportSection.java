package io.xiaohao.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.form.Answers;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSection;
import java.util.ArrayList;
import java.util.List;

/** The section {@code weekly-reports} of programme.yaml: who reports each week, when, and who gets a copy. */
public final class WeeklyReportSection implements PackSection {

    static final String KEY = "weekly-reports";

    private static final List<String> TIMES = List.of(
            ReportRulesReader.ASKED_AT,
            ReportRulesReader.DUE_AT,
            ReportRulesReader.REMINDER_AT,
            ReportRulesReader.DIGEST_AT);
    private static final List<String> DAYS = List.of(ReportRulesReader.REVIEW_DAYS, ReportRulesReader.CORRECTION_DAYS);
    private static final List<String> KEYS = List.of(
            ReportRulesReader.ASKED,
            ReportRulesReader.FORM,
            ReportRulesReader.ASKED_AT,
            ReportRulesReader.DUE_AT,
            ReportRulesReader.REMINDER_AT,
            ReportRulesReader.DIGEST_AT,
            ReportRulesReader.REVIEW_DAYS,
            ReportRulesReader.CORRECTION_DAYS,
            ReportRulesReader.LONGEST_TEXT,
            ReportRulesReader.COPIES);
    private static final int MOST_DAYS = 20;
    private static final int LONGEST_OFFICE = 100;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        if (section.isMissingNode()) {
            return List.of();
        }
        if (!section.isObject()) {
            return List.of(pack.fault(KEY, "“%s”下面应分行写：%s。".formatted(KEY, String.join("、", KEYS))));
        }
        return new Check(section, pack).faults();
    }

    /** One run over the section. */
    private static final class Check {

        private final JsonNode section;
        private final PackContents pack;
        private final List<PackFault> faults = new ArrayList<>();

        Check(JsonNode section, PackContents pack) {
            this.section = section;
            this.pack = pack;
        }

        List<PackFault> faults() {
            section.properties().forEach(entry -> known(entry.getKey(), entry.getValue()));
            choices();
            TIMES.forEach(this::time);
            order();
            DAYS.forEach(key -> number(key, 1, MOST_DAYS));
            number(ReportRulesReader.LONGEST_TEXT, 1, Answers.LONGEST_TEXT);
            copies();
            return faults;
        }

        private void known(String key, JsonNode value) {
            if (!KEYS.contains(key)) {
                fault(key, "“%s”下面没有键“%s”；可用：%s。".formatted(KEY, key, String.join("、", KEYS)));
            }
            JsonNode origin = value.path("origin");
            if (!origin.isMissingNode() && Origin.named(origin.asText()).isEmpty()) {
                fault(key, "origin 应是“文件规定”或“系统默认，可调整”，现在是“%s”。".formatted(origin.asText()));
            }
        }

        private void choices() {
            String asked =
                    ReportRulesReader.text(section, ReportRulesReader.ASKED).orElse("");
            if (ReportersAsked.named(asked).isEmpty()) {
                fault(ReportRulesReader.ASKED, "应是“有未销号问题的督战对象”“全部单位”或“不要求”，现在是“%s”。".formatted(asked));
            }
            ReportRulesReader.text(section, ReportRulesReader.FORM)
                    .filter(form -> ReportForm.named(form).isEmpty())
                    .ifPresent(form -> fault(ReportRulesReader.FORM, "应是“周报”或“周自评”，现在是“%s”。".formatted(form)));
        }

        private void time(String key) {
            if (given(key) && ReportRulesReader.time(section, key).isEmpty()) {
                fault(
                        key,
                        "应是加引号的24小时制时刻，例如 \"17:30\"，现在是“%s”。"
                                .formatted(ReportRulesReader.value(section, key).asText()));
            }
        }

        private void order() {
            ReportRules rules = ReportRulesReader.read(section);
            if (!rules.askAt().isBefore(rules.dueAt())) {
                fault(ReportRulesReader.DUE_AT, "报送截止时刻应晚于布置时刻%s。".formatted(rules.askAt()));
            }
            if (rules.digestAt().isBefore(rules.dueAt())) {
                fault(ReportRulesReader.DIGEST_AT, "每周汇总的时刻不应早于报送截止时刻%s。".formatted(rules.dueAt()));
            }
        }

        private void number(String key, int least, int most) {
            boolean wrong = given(key)
                    && ReportRulesReader.number(section, key)
                            .filter(number -> number >= least && number <= most)
                            .isEmpty();
            if (wrong) {
                fault(key, "应是%d至%d的整数。".formatted(least, most));
            }
        }

        private void copies() {
            List<String> offices = ReportRulesReader.texts(section, ReportRulesReader.COPIES);
            boolean wrong = given(ReportRulesReader.COPIES) && offices.isEmpty()
                    || offices.stream().anyMatch(office -> office.isBlank() || office.length() > LONGEST_OFFICE);
            if (wrong) {
                fault(ReportRulesReader.COPIES, "应是抄送单位的名称，写成 [甲办公室, 乙办公室]，每个不超过%d字。".formatted(LONGEST_OFFICE));
            }
        }

        private boolean given(String key) {
            return !section.path(key).isMissingNode();
        }

        private void fault(String key, String message) {
            faults.add(pack.fault(KEY + "." + key, message));
        }
    }
}
