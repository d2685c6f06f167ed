package io.xiaohao.report;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which reports and digests the caller sees: a unit its own reports; who sees the whole list, everything. */
@Component
public class ReportSight {

    private final Programmes programmes;
    private final IssueAccess access;

    ReportSight(Programmes programmes, IssueAccess access) {
        this.programmes = programmes;
        this.access = access;
    }

    /** The programme, where the caller's government has it; refused as not found otherwise. */
    public Programme programme(String code) {
        return programmes
                .find(code)
                .filter(programme -> access.governments().contains(programme.government()))
                .orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
    }

    /** Whether he sees every report. */
    public boolean seesAll() {
        return access.seesWholeLedger();
    }

    /** Whether he sees the report. */
    public boolean sees(WeeklyReport report) {
        return access.governments().contains(report.government())
                && (seesAll() || access.units().contains(report.unitCode()));
    }

    /** Those of the reports that he sees. */
    public List<WeeklyReport> seen(List<WeeklyReport> reports) {
        return reports.stream().filter(this::sees).toList();
    }

    /** Refused where the report is not to be seen: as if there were none. */
    public WeeklyReport requireSeen(WeeklyReport report) {
        if (!sees(report)) {
            throw Refusal.notFound("没有布置过“%s”%s的周报。"
                    .formatted(report.objectName(), report.week().label()));
        }
        return report;
    }

    /** Refused where the caller may not read digests. */
    public void requireDigestReader() {
        if (!seesAll()) {
            throw Refusal.forbidden("每周汇总只供指挥部办公室、督战组、领导、纪检监察机关和审计员查看。");
        }
    }
}
