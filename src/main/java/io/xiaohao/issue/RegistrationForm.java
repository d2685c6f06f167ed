package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.form.Answers;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack;
import io.xiaohao.programme.ProgrammePack.IssueList;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads what somebody wants to put on the list and checks it against the pack, value by value. */
@Component
class RegistrationForm {

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9〔〕\\[\\]（）()._-]{1,60}");

    private final Organization organization;
    private final IssueClock clock;
    private final RegisteredEvidence evidence;

    RegistrationForm(Organization organization, IssueClock clock, RegisteredEvidence evidence) {
        this.organization = organization;
        this.clock = clock;
        this.evidence = evidence;
    }

    Registration read(Programme programme, Map<String, String> values) {
        String government = programme.government();
        Finding finding = finding(programme, values);
        List<Unit> responsible =
                Refusal.at("responsibleUnits", () -> organization.units(government, values.get("responsibleUnits")));
        Optional<Unit> lead = text(values, "leadUnit", "牵头单位", 200)
                .map(name -> Refusal.at("leadUnit", () -> organization.unit(government, name)));
        List<String> codes =
                new ArrayList<>(responsible.stream().map(Unit::code).toList());
        String leadCode = lead.map(Unit::code).orElse(codes.isEmpty() ? null : codes.get(0));
        codes.remove(leadCode);
        LocalDate deadline = date(values, "deadline", "整改期限").orElse(null);
        if (deadline != null && deadline.isBefore(finding.discoveredOn())) {
            throw Refusal.invalid("deadline", "整改期限%s早于发现日期%s。".formatted(deadline, finding.discoveredOn()));
        }
        return new Registration(
                number(programme, values),
                finding,
                leadCode,
                List.copyOf(codes),
                deadline,
                evidence.read(government, values.get("evidenceIds")),
                takenOver(programme, values, finding));
    }

    private Finding finding(Programme programme, Map<String, String> values) {
        Area area = Refusal.at(
                "area", () -> organization.area(programme.government(), required(values, "area", "责任区域", 200)));
        IssueList list = list(programme.pack(), text(values, "list", "清单名称", 100));
        LocalDate discoveredOn = date(values, "discoveredOn", "发现日期").orElse(clock.today());
        if (discoveredOn.isAfter(clock.today())) {
            throw Refusal.invalid("discoveredOn", "发现日期%s晚于今天。".formatted(discoveredOn));
        }
        return new Finding(
                area.code(),
                programme.pack().objectOf(organization.pathToRoot(area.code())).orElse(null),
                required(values, "category", "问题类别", 100),
                text(values, "kind", "整改类别", 20).map(IssueKind::of).orElse(IssueKind.LIMITED),
                text(values, "severity", "严重程度", 20).map(Severity::of).orElse(Severity.GENERAL),
                required(values, "description", "问题描述", 4000),
                list.name(),
                list.superior(),
                text(values, "place", "问题地点", 500).orElse(null),
                text(values, "source", "发现来源", 200).orElse(null),
                text(values, "originalNumber", "原编号", 100).orElse(null),
                discoveredOn,
                text(values, "requirement", "整改要求", 4000).orElse(null));
    }

    private static IssueList list(ProgrammePack pack, Optional<String> name) {
        if (name.isEmpty()) {
            return pack.lists().stream()
                    .filter(IssueList::isDefault)
                    .findFirst()
                    .orElse(pack.lists().get(0));
        }
        return pack.lists().stream()
                .filter(list -> list.name().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "list",
                        "问题清单“%s”不在本方案中，可选：%s。"
                                .formatted(
                                        name.get(),
                                        String.join(
                                                "、",
                                                pack.lists().stream()
                                                        .map(IssueList::name)
                                                        .toList()))));
    }

    private static String number(Programme programme, Map<String, String> values) {
        Optional<String> given = text(values, "number", "编号", 60);
        given.ifPresent(number -> requireFit(programme, number));
        return given.orElse(null);
    }

    private static void requireFit(Programme programme, String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.invalid("number", "编号“%s”只能由汉字、字母、数字和 - _ . 括号组成，不超过60字。".formatted(number));
        }
        if (IssueNumbers.isGivenBySystem(programme, number)) {
            throw Refusal.invalid("number", "编号“%s”与系统自动编号的格式相同，请换一个编号或留空。".formatted(number));
        }
    }

    private Optional<Registration.TakenOver> takenOver(
            Programme programme, Map<String, String> values, Finding finding) {
        Optional<IssueStatus> status = text(values, "status", "状态", 20).map(IssueStatus::of);
        if (status.isEmpty() || status.get() == IssueStatus.RECTIFYING) {
            return Optional.empty();
        }
        List<Evidence> shown = evidence.read(programme.government(), values.get("measuresEvidenceIds"));
        if (status.get() == IssueStatus.SUBMITTED) {
            String measures = text(values, "measures", "整改措施", 4000)
                    .orElseThrow(() -> Refusal.invalid("measures", "状态为“待核查”的问题请填写整改措施。"));
            return Optional.of(new Registration.TakenOver(null, measures, shown));
        }
        if (status.get() != IssueStatus.CLOSED) {
            throw Refusal.invalid(
                    "status",
                    "接续台账时状态只能是“整改中”“待核查”或“已销号”，不能是“%s”。".formatted(status.get().label()));
        }
        LocalDate closedOn =
                date(values, "closedOn", "销号日期").orElseThrow(() -> Refusal.invalid("closedOn", "状态为“已销号”的问题请填写销号日期。"));
        if (closedOn.isBefore(finding.discoveredOn()) || closedOn.isAfter(clock.today())) {
            throw Refusal.invalid("closedOn", "销号日期%s应在发现日期与今天之间。".formatted(closedOn));
        }
        return Optional.of(new Registration.TakenOver(
                closedOn, text(values, "measures", "整改措施", 4000).orElse(null), shown));
    }

    private static String required(Map<String, String> values, String field, String label, int longest) {
        return text(values, field, label, longest)
                .orElseThrow(() -> Refusal.malformed(field, "请填写“%s”。".formatted(label)));
    }

    private static Optional<String> text(Map<String, String> values, String field, String label, int longest) {
        String value = values.get(field);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.length() > longest) {
            throw Refusal.invalid(field, "“%s”共%d字，超过%d字的上限，请精简。".formatted(label, text.length(), longest));
        }
        return Optional.of(text);
    }

    private static Optional<LocalDate> date(Map<String, String> values, String field, String label) {
        return text(values, field, label, 40).map(text -> Answers.day(text)
                .orElseThrow(() -> Refusal.malformed(field, "“%s”的“%s”不是有效日期，应如2021-06-01。".formatted(label, text))));
    }
}
