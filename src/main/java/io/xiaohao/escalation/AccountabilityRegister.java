package io.xiaohao.escalation;

import io.xiaohao.document.OfficialSheet;
import io.xiaohao.document.SheetColumn;
import io.xiaohao.document.SheetFrame;
import io.xiaohao.document.SheetGroup;
import io.xiaohao.issue.paper.IssuingOffice;
import io.xiaohao.page.AccountNames;
import io.xiaohao.programme.Programme;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of accountability (问责台账) of a programme: what was imposed on whom in a year, without names. */
@Service
@Transactional(readOnly = true)
public class AccountabilityRegister {

    private final Escalations escalations;
    private final EscalationSight sight;
    private final AccountNames names;
    private final IssuingOffice issuingOffice;
    private final EscalationTime time;

    AccountabilityRegister(
            Escalations escalations,
            EscalationSight sight,
            AccountNames names,
            IssuingOffice issuingOffice,
            EscalationTime time) {
        this.escalations = escalations;
        this.sight = sight;
        this.names = names;
        this.issuingOffice = issuingOffice;
        this.time = time;
    }

    /**
     * One line.
     *
     * @param escalation the escalation's number
     * @param subject whom it was imposed on
     * @param imposedOn when
     * @param measure the measure, in Chinese; what is only recommended is called so
     * @param cause why, in Chinese
     * @param limit the last day of its limit, or null
     * @param decidedBy who decided, as people call him
     * @param outcome where it stands
     */
    public record Entry(
            long escalation,
            String subject,
            LocalDate imposedOn,
            String measure,
            String cause,
            LocalDate limit,
            String decidedBy,
            String outcome) {}

    /** What was imposed in the year, by subject, as far as the caller sees it. */
    public List<Entry> of(Programme programme, int year) {
        List<Escalation> imposed = escalations.imposedIn(programme.code(), year).stream()
                .filter(sight::sees)
                .toList();
        Map<String, String> called =
                names.namesOf(imposed.stream().map(each -> each.taken().by()).collect(Collectors.toSet()));
        return imposed.stream().map(each -> entry(each, called)).toList();
    }

    /** The year that is shown where none is asked for. */
    public int thisYear() {
        return time.today().getYear();
    }

    /** Writes the register as a sheet to print and file. */
    public void write(OutputStream out, Programme programme, int year) throws IOException {
        String office = issuingOffice.name(programme);
        SheetFrame frame = new SheetFrame(
                "问责台账",
                "%s问责台账（%d年）".formatted(programme.name(), year),
                "填报单位：" + office,
                "填报日期：" + time.today(),
                programme.name(),
                "不含约谈对象姓名和纪要");
        try (OfficialSheet sheet = new OfficialSheet(frame, columns())) {
            List<Entry> entries = of(programme, year);
            entries.forEach(each -> sheet.row(Arrays.asList(
                    each.subject(),
                    each.imposedOn(),
                    each.measure(),
                    each.cause(),
                    each.limit(),
                    each.decidedBy(),
                    each.outcome())));
            if (entries.isEmpty()) {
                sheet.nothing("%d年没有问责记录。".formatted(year));
            }
            sheet.writeTo(out);
        }
    }

    private static List<SheetGroup> columns() {
        return List.of(
                SheetGroup.alone("对象", 24),
                new SheetGroup(
                        "处置",
                        List.of(
                                new SheetColumn("作出日期", 14),
                                new SheetColumn("措施", 20),
                                new SheetColumn("事由", 24),
                                new SheetColumn("限期", 14))),
                SheetGroup.alone("决定人", 20),
                SheetGroup.alone("办理情况", 16));
    }

    private static Entry entry(Escalation escalation, Map<String, String> called) {
        String by =
                called.getOrDefault(escalation.taken().by(), escalation.taken().by());
        return new Entry(
                escalation.id(),
                escalation.subject(),
                escalation.imposition().day(),
                escalation.imposition().measure().label(),
                escalation.cause().label(),
                escalation.imposition().limit(),
                escalation
                        .taken()
                        .paperLeader()
                        .map(leader -> "%s（%s代录）".formatted(leader, by))
                        .orElse(by),
                escalation.stage().label());
    }
}
