package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueLocation;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.web.IssuePageView.Fact;
import io.xiaohao.issue.web.IssuePageView.FactGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an issue's page tells of it, in the order in which a clerk asks. */
final class IssuePageFacts {

    private IssuePageFacts() {}

    static List<FactGroup> of(IssueView issue, Optional<IssueLocation> location) {
        return List.of(found(issue, location), assigned(issue), course(issue));
    }

    private static FactGroup found(IssueView issue, Optional<IssueLocation> location) {
        return group(
                "问题情况",
                new Fact("责任区域", issue.area()),
                new Fact("督战对象", issue.area().equals(issue.object()) ? null : issue.object()),
                new Fact("问题地点", issue.place()),
                new Fact("发现位置", location.map(IssuePageFacts::degrees).orElse(null)),
                new Fact("问题类别", issue.category()),
                new Fact("严重程度", issue.severity().label()),
                new Fact("整改类别", issue.kind().label()),
                new Fact("清单名称", issue.list()),
                new Fact("发现来源", issue.source()),
                new Fact("原编号", issue.originalNumber()),
                new Fact("发现日期", day(issue.discoveredOn())),
                new Fact("登记时间", PageText.minute(issue.registeredAt())));
    }

    private static FactGroup assigned(IssueView issue) {
        boolean forwarded =
                issue.handlingUnit() != null && !issue.handlingUnit().equals(issue.leadUnit());
        return group(
                "交办情况",
                new Fact("牵头单位", issue.leadUnit()),
                new Fact("责任单位", issue.responsibleUnits()),
                new Fact("承办单位", forwarded ? issue.handlingUnit() : null),
                new Fact("整改要求", issue.requirement()),
                new Fact("整改期限", day(issue.deadline())),
                new Fact("交办时间", PageText.minute(issue.assignedAt())),
                new Fact("签收时间", signed(issue)));
    }

    private static FactGroup course(IssueView issue) {
        return group(
                "办理情况",
                new Fact("整改轮次", "第%d轮".formatted(issue.round())),
                new Fact("本轮退回", issue.returnCount() == 0 ? "未退回" : "%d次".formatted(issue.returnCount())),
                new Fact("申请销号时间", PageText.minute(issue.submittedAt())),
                new Fact("挂账至", day(issue.shelvedUntil())),
                new Fact("销号时间", issue.historical() ? null : PageText.minute(issue.closedAt())),
                new Fact("历史销号", historical(issue)));
    }

    private static FactGroup group(String heading, Fact... facts) {
        return new FactGroup(
                heading,
                Stream.of(facts)
                        .filter(fact -> fact.value() != null && !fact.value().isBlank())
                        .toList());
    }

    /** A whole is not signed for: its parts are. */
    private static String signed(IssueView issue) {
        if (issue.unsigned() && issue.parts() > 0) {
            return null;
        }
        if (issue.unsignedLate()) {
            return "逾期未签收";
        }
        return issue.unsigned() ? "尚未签收" : PageText.minute(issue.signedAt());
    }

    private static String historical(IssueView issue) {
        if (!issue.historical()) {
            return null;
        }
        String day = issue.closedAt() == null
                ? "接管前"
                : issue.closedAt().toLocalDate().toString();
        return day + "销号，未经本系统核查";
    }

    private static String degrees(IssueLocation location) {
        String degrees = "纬度%.5f，经度%.5f"
                .formatted(location.place().latitude(), location.place().longitude());
        return location.accuracyMetres() == null ? degrees : degrees + "（误差约%d米）".formatted(location.accuracyMetres());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
