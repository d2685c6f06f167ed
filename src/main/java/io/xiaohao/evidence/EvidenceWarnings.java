package io.xiaohao.evidence;

import io.xiaohao.evidence.EvidenceWarning.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Warns where a picture may have been handed in before, or was taken at another time or place than it should have been. A
 * person decides what it means.
 */
@Service
public class EvidenceWarnings {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final String DEFAULT_RULE = "（系统默认，可调整）";
    private static final int MOST_NUMBERS = 5;

    private final EvidenceStore store;
    private final Lookalikes lookalikes;
    private final ObjectProvider<EvidenceUse> uses;
    private final long mostDays;
    private final double mostKilometres;

    EvidenceWarnings(
            EvidenceStore store,
            Lookalikes lookalikes,
            ObjectProvider<EvidenceUse> uses,
            @Value("${xiaohao.evidence.warn-after-days:30}") long mostDays,
            @Value("${xiaohao.evidence.warn-beyond-kilometres:2}") double mostKilometres) {
        this.store = store;
        this.lookalikes = lookalikes;
        this.uses = uses;
        this.mostDays = mostDays;
        this.mostKilometres = mostKilometres;
    }

    /**
     * What a picture was handed in for.
     *
     * @param issue the issue's number
     * @param foundOn when what it shows was found
     * @param earlier the pictures handed in with the issue before it, oldest first
     */
    public record Context(String issue, LocalDate foundOn, List<Earlier> earlier) {}

    /**
     * A picture handed in before with the same issue.
     *
     * @param id the evidence's id
     * @param place where it was taken; null where that is unknown
     * @param step the Chinese name of the step it was handed in with
     */
    public record Earlier(String id, Place place, String step) {}

    /** The warnings about a picture, the weightier first; none about what is no picture. */
    public List<EvidenceWarning> of(Evidence evidence, Context context) {
        if (!evidence.isPicture()) {
            return List.of();
        }
        List<EvidenceWarning> warnings = new ArrayList<>();
        addReuse(evidence, context, warnings);
        store.facts(evidence).ifPresent(facts -> {
            addTime(evidence, facts, context, warnings);
            distance(facts, context).ifPresent(warnings::add);
        });
        return warnings.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private void addReuse(Evidence evidence, Context context, List<EvidenceWarning> warnings) {
        Collection<String> equal = store.withEqualContent(evidence).stream()
                .map(Evidence::id)
                .collect(Collectors.toCollection(TreeSet::new));
        equal.add(evidence.id());
        Collection<String> near = new TreeSet<>(lookalikes.of(evidence));
        near.removeAll(equal);
        Collection<String> again = issuesUsing(equal, evidence);
        Collection<String> alike = issuesUsing(near, evidence);
        again.remove(context.issue());
        alike.remove(context.issue());
        alike.removeAll(again);
        addElsewhere(Kind.SAME_FILE, "同一张照片（文件完全相同）也用于问题%s，请核对是否重复使用。", again, warnings);
        addElsewhere(Kind.NEARLY_SAME, "与问题%s的照片几乎相同（可能经过压缩、缩放或裁剪），请核对是否重复使用。", alike, warnings);
        stepUsing(equal, context)
                .map(step -> about(Kind.SAME_FILE, "与本问题“%s”时提交的照片是同一文件，请核对。".formatted(step)))
                .or(() -> stepUsing(near, context)
                        .map(step -> about(Kind.NEARLY_SAME, "与本问题“%s”时提交的照片几乎相同，请核对。".formatted(step))))
                .ifPresent(warnings::add);
    }

    private Collection<String> issuesUsing(Collection<String> ids, Evidence evidence) {
        Collection<String> issues = new TreeSet<>();
        uses.orderedStream()
                .forEach(use -> ids.forEach(id -> issues.addAll(use.issuesUsing(id, evidence.government()))));
        return issues;
    }

    private static void addElsewhere(
            Kind kind, String sentence, Collection<String> issues, List<EvidenceWarning> warnings) {
        if (!issues.isEmpty()) {
            warnings.add(new EvidenceWarning(kind, sentence.formatted(named(issues)), null, List.copyOf(issues)));
        }
    }

    private static Optional<String> stepUsing(Collection<String> ids, Context context) {
        return context.earlier().stream()
                .filter(earlier -> ids.contains(earlier.id()))
                .map(Earlier::step)
                .findFirst();
    }

    private static EvidenceWarning about(Kind kind, String message) {
        return new EvidenceWarning(kind, message, null, List.of());
    }

    private static String named(Collection<String> issues) {
        String first =
                issues.stream().limit(MOST_NUMBERS).map("“%s”"::formatted).collect(Collectors.joining("、"));
        return issues.size() <= MOST_NUMBERS ? first : first + "等 " + issues.size() + " 个问题";
    }

    private void addTime(Evidence evidence, PictureFacts facts, Context context, List<EvidenceWarning> warnings) {
        LocalDateTime takenAt = facts.takenAt();
        if (takenAt == null) {
            warnings.add(about(Kind.NO_CAPTURE_TIME, "照片没有记录拍摄时间，可能是截图，或经过聊天软件转发、编辑。"));
            return;
        }
        String taken = "照片拍摄于" + MOMENT.format(takenAt);
        if (context.foundOn() != null && takenAt.toLocalDate().isBefore(context.foundOn())) {
            warnings.add(about(Kind.BEFORE_FINDING, taken + "，早于问题发现日期（" + DAY.format(context.foundOn()) + "）。"));
        }
        long days = ChronoUnit.DAYS.between(
                takenAt.toLocalDate(), evidence.uploadedAt().toLocalDate());
        if (days > mostDays) {
            warnings.add(new EvidenceWarning(
                    Kind.LONG_AGO,
                    taken + "，" + days + " 天之后才上传。",
                    "拍摄后超过 " + mostDays + " 天上传即提示" + DEFAULT_RULE,
                    List.of()));
        }
        if (days < 0) {
            warnings.add(about(Kind.AFTER_UPLOAD, taken + "，晚于上传时间，拍摄设备的时钟可能不准。"));
        }
    }

    private Optional<EvidenceWarning> distance(PictureFacts facts, Context context) {
        if (facts.place() == null) {
            return Optional.empty();
        }
        double farthest = context.earlier().stream()
                .filter(earlier -> earlier.place() != null)
                .mapToDouble(earlier -> facts.place().kilometresTo(earlier.place()))
                .max()
                .orElse(0);
        if (farthest <= mostKilometres) {
            return Optional.empty();
        }
        return Optional.of(new EvidenceWarning(
                Kind.FAR_AWAY,
                "拍摄地点与本问题此前的照片相距约 %.1f 公里，请核对是否同一地点。".formatted(farthest),
                "相距超过 %s 公里即提示".formatted(plain(mostKilometres)) + DEFAULT_RULE,
                List.of()));
    }

    private static String plain(double kilometres) {
        return kilometres == Math.rint(kilometres) ? String.valueOf((long) kilometres) : String.valueOf(kilometres);
    }
}
