package io.xiaohao.assessment;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.programme.Draw;
import io.xiaohao.programme.DrawPurpose;
import io.xiaohao.programme.DrawSecrets;
import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws who is assessed in a month: a third, rounded up, of those of the group; never one twice in a quarter, and in its
 * third month whoever is left (sheqi-2022).
 */
@Component
class MonthlyDraw implements DrawPurpose {

    private static final String PURPOSE = "月度抽评";
    private static final int MONTHS = 3;

    private final JdbcClient jdbc;
    private final DrawSecrets secrets;
    private final Journal journal;

    MonthlyDraw(JdbcClient jdbc, DrawSecrets secrets, Journal journal) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.journal = journal;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** What the draws of one opening are mixed with, committed to beforehand and used up by this. */
    String secret(Programme programme) {
        return secrets.reveal(programme, PURPOSE);
    }

    /**
     * The members drawn for the month, in the pack's order; none where all were drawn in the quarter's months before.
     *
     * @param mixedWith gives what the draws of this opening are mixed with; not asked where nobody is left
     */
    List<Member> draw(
            Programme programme,
            AssessmentPeriod month,
            String group,
            List<Member> members,
            Supplier<String> mixedWith) {
        Set<String> drawnBefore = drawnBefore(programme, month, group);
        List<String> left = members.stream()
                .map(Member::name)
                .filter(name -> !drawnBefore.contains(name))
                .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        String secret = mixedWith.get();
        boolean lastMonth = month.number() % MONTHS == 0;
        int third = (members.size() + MONTHS - 1) / MONTHS;
        String purpose = PURPOSE + "/" + group;
        Draw draw = Draw.of(programme.code(), month.code(), purpose, left, secret, lastMonth ? left.size() : third);
        keep(programme, month, group, purpose, draw);
        DomainEvent event = DomainEvent.of(
                        "assessment.sampled", programme.government(), programme.code(), month.code() + "/" + group)
                .with("period", month.code())
                .with("group", group)
                .with("purpose", purpose)
                .with("seed", draw.seed())
                .with("from", draw.from())
                .with("drawn", draw.drawn());
        journal.record(secret.isEmpty() ? event : event.with("secret", secret));
        return members.stream()
                .filter(member -> draw.drawn().contains(member.name()))
                .toList();
    }

    private Set<String> drawnBefore(Programme programme, AssessmentPeriod month, String group) {
        AssessmentPeriod quarter = AssessmentPeriod.of(AssessmentPeriod.Kind.QUARTER, month.lastMonth());
        List<String> months = new ArrayList<>();
        quarter.within(AssessmentPeriod.Kind.MONTH).stream()
                .filter(each -> each.compareTo(month) < 0)
                .forEach(each -> months.add(each.code()));
        if (months.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        jdbc.sql("select drawn from assessment_draw where programme = :programme and group_code = :group"
                        + " and period in (:months)")
                .param("programme", programme.code())
                .param("group", group)
                .param("months", months)
                .query(String.class)
                .list()
                .forEach(drawn -> names.addAll(List.of(drawn.split("\n"))));
        return names;
    }

    private void keep(Programme programme, AssessmentPeriod month, String group, String purpose, Draw draw) {
        jdbc.sql("insert into assessment_draw (programme, period, group_code, purpose, seed, names_from, drawn)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme.code(),
                        month.code(),
                        group,
                        purpose,
                        draw.seed(),
                        String.join("\n", draw.from()),
                        String.join("\n", draw.drawn()))
                .update();
    }
}
