package io.xiaohao.issue.web;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.SheetFrame;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.paper.IssuingOffice;
import io.xiaohao.journal.JournalHead;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands around a printed ledger: whose it is, what it was narrowed to, when it was made, what attests it. */
@Component
class LedgerFrames {

    private static final int SHORT_HASH = 12;

    private final IssuingOffice office;
    private final Organization organization;
    private final JournalReader journal;
    private final IssueClock clock;

    LedgerFrames(IssuingOffice office, Organization organization, JournalReader journal, IssueClock clock) {
        this.office = office;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /** The frame of what the query finds now. */
    SheetFrame of(Programme programme, LedgerQuery query, SearchParameters asked, long count) {
        LocalDateTime now = clock.now();
        return new SheetFrame(
                "问题台账",
                "%s创建%s问题整改台账"
                        .formatted(
                                office.governmentName(programme),
                                programme.pack().title()),
                "填报单位：%s　　%s".formatted(office.name(programme), range(programme, query, asked)),
                "截至%s　　共%d条".formatted(ChineseDate.toTheMinute(now), count),
                "制表日期：" + ChineseDate.of(now.toLocalDate()),
                attested(journal.head(programme.government())));
    }

    /** The journal's end at this moment: whoever has the journal can tell what it knew then. */
    private static String attested(JournalHead head) {
        return head.seq() == 0
                ? "流水尚未封存"
                : "流水第%d条 校验码%s".formatted(head.seq(), head.hash().substring(0, SHORT_HASH));
    }

    private String range(Programme programme, LedgerQuery query, SearchParameters asked) {
        List<String> range = new ArrayList<>();
        if (query.onlyUnits() != null) {
            range.add("本单位的问题");
        }
        if (!query.statuses().isEmpty()) {
            range.add(query.statuses().stream().sorted().map(IssueStatus::label).collect(Collectors.joining("、")));
        }
        add(range, areaName(programme, asked.area()));
        add(range, areaName(programme, asked.object()));
        if (query.unit() != null) {
            range.add(organization.unitByCode(query.unit()).name());
        }
        add(range, query.list());
        if (query.light() != null) {
            range.add(query.light().label());
        }
        if (query.focus() != null) {
            range.add(query.focus().label());
        }
        add(range, query.text());
        return "范围：" + (range.isEmpty() ? "全部问题" : String.join("，", range));
    }

    private String areaName(Programme programme, String nameOrCode) {
        return organization
                .findArea(programme.government(), nameOrCode)
                .map(Area::name)
                .orElse(nameOrCode);
    }

    private static void add(List<String> range, String words) {
        if (words != null && !words.isBlank()) {
            range.add(words.strip());
        }
    }
}
