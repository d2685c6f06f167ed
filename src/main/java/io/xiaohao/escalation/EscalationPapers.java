package io.xiaohao.escalation;

import io.xiaohao.document.PaperNumbers;
import io.xiaohao.document.PaperOccasion;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.paper.IssuingOffice;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The papers of an escalation as docx: 督办单, 通报, 约谈通知书, 约谈纪要. A paper is numbered when it is first made and keeps
 * its number; notice and minutes, which name people, are made only for those who may read them.
 */
@Service
public class EscalationPapers {

    private static final Set<Measure> CIRCULARS = Set.of(Measure.CRITICISM);

    private final EscalationSight sight;
    private final EscalationFiles files;
    private final OrderIssues orderIssues;
    private final InterviewArrangements arrangements;
    private final IssuingOffice issuingOffice;
    private final Programmes programmes;
    private final PaperNumbers numbers;
    private final TransactionTemplate reading;

    EscalationPapers(
            EscalationSight sight,
            EscalationFiles files,
            OrderIssues orderIssues,
            InterviewArrangements arrangements,
            IssuingOffice issuingOffice,
            Programmes programmes,
            PaperNumbers numbers,
            PlatformTransactionManager transactions) {
        this.sight = sight;
        this.files = files;
        this.orderIssues = orderIssues;
        this.arrangements = arrangements;
        this.issuingOffice = issuingOffice;
        this.programmes = programmes;
        this.numbers = numbers;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * What a paper is written from.
     *
     * @param file the case as the caller sees it
     * @param programme the programme
     * @param office who issues it
     * @param addressees to whom it goes
     * @param interviewers the organs that interview
     * @param issues the issues it lists
     */
    record Matter(
            EscalationFile file,
            Programme programme,
            String office,
            String addressees,
            String interviewers,
            List<IssueView> issues) {

        Escalation escalation() {
            return file.escalation();
        }

        /** Who issues what concerns an interview: those who hold it, the office where they are not named. */
        String interviewIssuer() {
            return interviewers.isBlank() ? office : interviewers;
        }

        /** What it is about, each reason once, with that between them. */
        String grounds(String between) {
            return file.grounds().stream()
                    .map(EscalationFile.Line::text)
                    .distinct()
                    .collect(Collectors.joining(between));
        }
    }

    /**
     * The order or the circular by which the measure was imposed.
     *
     * @throws Refusal conflict where nothing is imposed that has such a paper
     */
    public byte[] measure(long id, String account) {
        Matter matter = matter(id, account, files::file);
        Escalation escalation = matter.escalation();
        if (escalation.imposition().measure() == null || escalation.imposition().measure() == Measure.INTERVIEW) {
            throw Refusal.conflict("“%s”现为%s，没有这种文书。"
                    .formatted(escalation.subject(), escalation.stage().label()));
        }
        MeasurePaper paper = new MeasurePaper(
                matter, CIRCULARS.contains(escalation.imposition().measure()));
        return paper.write(numbers.number(
                occasion(matter, paper.kind(), 1, escalation.imposition().day())));
    }

    /**
     * The notice of the last interview.
     *
     * @throws Refusal forbidden where the caller may not see names; conflict where none is arranged
     */
    public byte[] notice(long id, String account) {
        Matter matter = confidential(id, account, files::invitation);
        EscalationFile.Talk talk = last(matter);
        NoticePaper paper = new NoticePaper(matter, talk);
        return paper.write(numbers.number(occasion(
                matter, NoticePaper.KIND, talk.turn(), talk.interviewAt().toLocalDate())));
    }

    /**
     * The minutes of the last interview.
     *
     * @throws Refusal forbidden where the caller may not see them; conflict where it was not held
     */
    public byte[] minutes(long id, String account) {
        Matter matter = confidential(id, account, files::file);
        EscalationFile.Talk talk = last(matter);
        if (!Boolean.TRUE.equals(talk.held())) {
            throw Refusal.conflict("约谈尚未举行，没有约谈纪要。");
        }
        MinutesPaper paper = new MinutesPaper(matter, talk);
        return paper.write(numbers.number(occasion(
                matter, MinutesPaper.KIND, talk.turn(), talk.interviewAt().toLocalDate())));
    }

    private Matter confidential(long id, String account, BiFunction<Escalation, String, EscalationFile> shown) {
        Matter matter = matter(id, account, shown);
        if (!matter.file().confidential()) {
            throw Refusal.forbidden("约谈通知书和纪要只有约谈人、作出决定的领导和审计员可以查看，通知书还可由被约谈单位的负责人下载。");
        }
        return matter;
    }

    /** Read in one transaction that is over when the paper takes its number, so that no two connections are held. */
    private Matter matter(long id, String account, BiFunction<Escalation, String, EscalationFile> shown) {
        Supplier<Matter> read = () -> {
            Escalation escalation = sight.seen(id);
            Programme programme = programmes.programme(escalation.programme());
            return new Matter(
                    shown.apply(escalation, account),
                    programme,
                    issuingOffice.name(programme),
                    arrangements.addressees(escalation),
                    arrangements.interviewers(escalation),
                    orderIssues.views(escalation));
        };
        return reading.execute(status -> read.get());
    }

    private static EscalationFile.Talk last(Matter matter) {
        return matter.file().interviews().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.conflict("约谈尚未安排，没有约谈文书。"));
    }

    private static PaperOccasion occasion(Matter matter, String kind, int turn, LocalDate day) {
        return new PaperOccasion(
                matter.programme().code(),
                kind,
                String.valueOf(matter.escalation().id()),
                turn,
                day);
    }
}
