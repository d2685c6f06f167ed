package io.xiaohao.report.web;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportSight;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.digest.WeeklyDigest;
import io.xiaohao.report.digest.WeeklyDigest.Entry;
import io.xiaohao.report.digest.WeeklyDigests;
import org.springframework.stereotype.Component;

/** The digests as far as the caller sees them. */
@Component
class SeenDigests {

    private final ReportSight sight;
    private final WeeklyDigests digests;

    SeenDigests(ReportSight sight, WeeklyDigests digests) {
        this.sight = sight;
        this.digests = digests;
    }

    /**
     * The digest of a week, or what of it concerns an object.
     *
     * @param object its name; null or blank: everything
     * @throws Refusal forbidden for who may not read digests; not found where there is no such digest or object
     */
    WeeklyDigest digest(Programme programme, ReportWeek week, String object) {
        sight.requireDigestReader();
        WeeklyDigest digest = digests.find(programme.code(), week)
                .orElseThrow(() -> Refusal.notFound("%s还没有汇总；汇总在每周最后一个工作日生成。".formatted(week.label())));
        if (object == null || object.isBlank()) {
            return digest;
        }
        Entry entry = digest.entries().stream()
                .filter(each -> each.object().equals(object))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("%s的汇总里没有“%s”。".formatted(week.label(), object)));
        return digest.of(entry.code());
    }
}
