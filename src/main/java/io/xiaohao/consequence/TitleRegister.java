package io.xiaohao.consequence;

import io.xiaohao.consequence.TitleMark.Kind;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Headquarters' register of who bears a civilised title and who is vertically managed, from when to when: a pack may not
 * know, and titles are awarded and withdrawn while a programme runs. What follows from published results is looked at again
 * at once; the title on a period's last day counts for it ※.
 */
@Service
public class TitleRegister {

    private static final int LONGEST = 200;
    private static final String CHANGED = "文明称号（垂直管理）登记变更";

    private final TitleMarks marks;
    private final AffectedObjects objects;
    private final Organization organization;
    private final Programmes programmes;
    private final ConsequenceReview review;
    private final ConsequenceAccess access;
    private final ConsequenceRecord record;
    private final Journal journal;

    TitleRegister(
            TitleMarks marks,
            AffectedObjects objects,
            Organization organization,
            Programmes programmes,
            ConsequenceReview review,
            ConsequenceAccess access,
            ConsequenceRecord record,
            Journal journal) {
        this.marks = marks;
        this.objects = objects;
        this.organization = organization;
        this.programmes = programmes;
        this.review = review;
        this.access = access;
        this.record = record;
        this.journal = journal;
    }

    /**
     * What headquarters writes.
     *
     * @param object the name or code of a unit or area
     * @param kind TITLE or VERTICAL
     * @param words the title, or the superior of a vertically managed unit
     * @param from the first day, {@code yyyy-MM-dd}
     * @param document what it rests on
     */
    public record Form(String object, String kind, String words, String from, String document) {

        /** Without telephone and identity numbers. */
        public Form {
            words = PersonalNumbers.masked(words);
            document = PersonalNumbers.masked(document);
        }
    }

    /** All of the programme's government, newest first; refused for who does not see the whole register. */
    @Transactional(readOnly = true)
    public List<TitleMark> all(Programme programme) {
        if (!access.seesWholeRegister()) {
            throw Refusal.forbidden("文明单位和垂直管理的登记只对指挥部办公室、领导、组织部、纪检监察机关和审计员公开。");
        }
        return marks.of(programme.government());
    }

    /** Whether the caller may write. */
    public boolean mayMark() {
        return access.mayPropose();
    }

    /**
     * Puts a mark on record.
     *
     * @throws Refusal where the object is not known, something is missing, or it is marked already
     */
    @Transactional
    public TitleMark mark(Programme programme, Form form) {
        access.requireProposer();
        marks.lock(programme.government());
        Kind kind = kind(form.kind());
        String object = object(programme, form.object(), kind);
        String words = text("words", kind == Kind.TITLE ? "称号" : "上级主管单位", form.words());
        LocalDate from = day("from", "起始日期", form.from());
        String document = text("document", "依据", form.document());
        requireNew(programme, object, kind, from);
        List<TitleMark> before = marks.of(programme.government());
        TitleMark mark = new TitleMark(
                before.stream().mapToInt(TitleMark::number).max().orElse(0) + 1,
                object,
                kind,
                words,
                from,
                null,
                document,
                record.account(),
                record.now(),
                null);
        marks.add(programme.government(), mark);
        tell(programme, "title.registered", mark);
        reviewAll(programme, object);
        return mark;
    }

    /** Ends a mark with a last day; refused where there is none that holds, or the day lies before its first. */
    @Transactional
    public void end(Programme programme, int number, String lastDay, String document) {
        access.requireProposer();
        marks.lock(programme.government());
        TitleMark mark = marks.of(programme.government()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有第%d号登记。".formatted(number)));
        if (mark.to() != null) {
            throw Refusal.conflict("“%s”的这项登记已经终止。".formatted(mark.object()));
        }
        LocalDate to = day("to", "终止日期", lastDay);
        if (to.isBefore(mark.from())) {
            throw Refusal.invalid("to", "终止日期不能早于起始日期%s。".formatted(mark.from()));
        }
        String why = PersonalNumbers.masked(text("document", "依据", document));
        marks.end(programme.government(), number, to, why, record.account(), record.now());
        tell(
                programme,
                "title.ended",
                new TitleMark(
                        number,
                        mark.object(),
                        mark.kind(),
                        mark.words(),
                        mark.from(),
                        to,
                        why,
                        mark.markedBy(),
                        mark.markedAt(),
                        why));
        reviewAll(programme, mark.object());
    }

    private void reviewAll(Programme programme, String object) {
        programmes.ofGovernment(programme.government()).forEach(each -> review.review(each, object, CHANGED));
    }

    private void tell(Programme programme, String event, TitleMark mark) {
        journal.record(DomainEvent.of(event, programme.government(), programme.code(), mark.object())
                .with("kind", mark.kind().name())
                .with("words", mark.words())
                .with("from", mark.from())
                .with("to", mark.to())
                .with("document", mark.document()));
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(text) || kind.label().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(
                        "kind",
                        "请选择类别：%s。"
                                .formatted(Arrays.stream(Kind.values())
                                        .map(Kind::label)
                                        .collect(Collectors.joining("、")))));
    }

    private String object(Programme programme, String nameOrCode, Kind kind) {
        String asked = text("object", "单位（对象）", nameOrCode);
        Optional<String> unit = organization
                .findUnit(programme.government(), asked)
                .filter(found -> !found.retired())
                .map(Unit::name);
        Optional<String> area = organization
                .findArea(programme.government(), asked)
                .filter(found -> !found.retired())
                .map(Area::name);
        if (kind == Kind.VERTICAL && unit.isEmpty()) {
            throw Refusal.invalid("object", "没有单位“%s”；垂直管理只登记单位。".formatted(asked));
        }
        return unit.or(() -> area)
                .orElseThrow(() -> Refusal.invalid("object", "没有单位或责任区域“%s”，请核对名称。".formatted(asked)));
    }

    private void requireNew(Programme programme, String object, Kind kind, LocalDate from) {
        boolean overlapping = marks.of(programme.government(), object).stream()
                .filter(mark -> mark.kind() == kind)
                .anyMatch(mark -> mark.to() == null || !mark.to().isBefore(from));
        if (overlapping) {
            throw Refusal.conflict("“%s”的%s已经登记，起止日期不能重叠。".formatted(object, kind.label()));
        }
        AffectedObject known = objects.of(programme, object);
        if (kind == Kind.TITLE ? known.titleHolder() : known.vertical()) {
            throw Refusal.conflict("“%s”的%s已写在方案包里，不必再登记。".formatted(object, kind.label()));
        }
    }

    private LocalDate day(String field, String label, String text) {
        String written = text(field, label, text);
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.isAfter(record.today())) {
                throw Refusal.invalid(field, "%s不能晚于今天。".formatted(label));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw Refusal.malformed(field, "%s应写成2022-03-06这样的日期，现在是“%s”。".formatted(label, written));
        }
    }

    private static String text(String field, String label, String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.malformed(field, "请填写“%s”。".formatted(label));
        }
        if (text.strip().length() > LONGEST) {
            throw Refusal.invalid(field, "“%s”不能超过%d字。".formatted(label, LONGEST));
        }
        return text.strip();
    }
}
