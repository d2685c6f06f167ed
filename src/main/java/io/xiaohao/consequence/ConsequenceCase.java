package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.FactSheet.Link;
import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.form.TaskFacts.FactCard;
import io.xiaohao.page.PageAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a confirmation and of a decision show. */
@Service
@Transactional(readOnly = true)
public class ConsequenceCase {

    private static final String OBJECT = "对象";
    private static final List<String> CONFIRMATION = List.of("事项", "依据", "起止", "决定部门", "来源");
    private static final List<String> DECISION = List.of("事项", "依据", "起止", "来源");
    private static final int MOST_LINKS = 5;

    private final Consequences consequences;

    ConsequenceCase(Consequences consequences) {
        this.consequences = consequences;
    }

    /** The sheet of a confirmation. */
    public FactSheet confirmation(String reference, String matter) {
        List<Consequence> open = open(consequences.inConfirmation(reference), ConsequenceState.PROPOSED);
        Table table = table(
                "拟运用事项",
                CONFIRMATION,
                open,
                basis -> List.of(basis.label(), basis.ground(), basis.days(), basis.office(), basis.origin()));
        return FactSheet.of(heading(matter, "结果运用"), "请核对事项、依据和起止。确认后向各决定部门出具建议函，由其决定；不同意的，事项不再进行。", List.of())
                .with(List.of(table))
                .linked(links(open).toList());
    }

    /** The sheet of a decision. */
    public FactSheet decision(String reference, String matter) {
        List<Consequence> open = open(consequences.inDecision(reference), ConsequenceState.RECOMMENDED);
        Table table = table(
                "建议事项", DECISION, open, basis -> List.of(basis.label(), basis.ground(), basis.days(), basis.origin()));
        String office =
                open.stream().map(each -> each.basis().office()).findFirst().orElse(null);
        String opinion = open.stream()
                .flatMap(each -> each.opinion().stream())
                .findFirst()
                .orElse(null);
        Stream<Link> letter =
                open.stream().limit(1).map(RegisterEntry::letter).map(address -> new Link("下载建议函", address));
        return FactSheet.of(
                        heading(matter, "结果运用"),
                        "建议已函送%s。请在其作出决定后登记。".formatted(Objects.toString(office, "决定部门")),
                        List.of(new Fact("决定部门", office), new Fact("确认意见", opinion)))
                .with(List.of(table))
                .linked(Stream.concat(letter, links(open)).toList());
    }

    /** The card of a case in a list of tasks. */
    public FactCard card(String reference, String matter, boolean decision) {
        List<Consequence> open = decision
                ? open(consequences.inDecision(reference), ConsequenceState.RECOMMENDED)
                : open(consequences.inConfirmation(reference), ConsequenceState.PROPOSED);
        String labels = open.stream()
                .map(each -> each.basis().label())
                .distinct()
                .limit(3)
                .collect(Collectors.joining("、"));
        String office = decision
                ? open.stream()
                        .findFirst()
                        .map(each -> each.basis().office() + "：")
                        .orElse("")
                : "";
        String text = "%s%s%s".formatted(office, labels, open.size() > 1 ? "（共%d项）".formatted(open.size()) : "");
        return new FactCard(heading(matter, "结果运用"), null, null, null, text);
    }

    /** Who is touched stands in the table only where it is more than one: the heading names the one. */
    private static Table table(
            String title, List<String> head, List<Consequence> open, Function<ConsequenceBasis, List<String>> cells) {
        boolean many =
                open.stream().map(each -> each.basis().objectName()).distinct().count() > 1;
        List<List<String>> rows = open.stream()
                .map(Consequence::basis)
                .map(basis -> many ? after(basis.objectName(), cells.apply(basis)) : cells.apply(basis))
                .toList();
        return new Table("%s（%d项）".formatted(title, rows.size()), many ? after(OBJECT, head) : head, rows);
    }

    private static List<String> after(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<Consequence> open(List<Consequence> all, ConsequenceState state) {
        return all.stream().filter(each -> each.state() == state).toList();
    }

    private static Stream<Link> links(List<Consequence> open) {
        Stream<Link> rankings = open.stream()
                .filter(each -> RegisterEntry.ranking(each) != null)
                .map(each -> new Link("查看考评结果和评分", RegisterEntry.ranking(each)))
                .distinct()
                .limit(MOST_LINKS);
        Stream<Link> register = open.stream()
                .limit(1)
                .map(each -> new Link(
                        "结果运用台账",
                        PageAddress.of("/consequences")
                                .with("programme", each.programme())
                                .with("object", each.basis().objectName())
                                .href()));
        return Stream.concat(rankings, register);
    }

    /** The business key as people read it: 县城管局 2022年第一季度结果运用. */
    private static String heading(String matter, String what) {
        int slash = matter.indexOf('/');
        String period = matter.substring(0, Math.max(0, slash));
        String label =
                AssessmentPeriod.find(period).map(AssessmentPeriod::label).orElse(period);
        return "%s %s%s".formatted(matter.substring(slash + 1), label, what);
    }
}
