package io.xiaohao.escalation;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The measures, rising (domain rules, "Escalation"). */
public enum Measure {
    /** A reminder. */
    REMINDER("提醒", "由指挥部办公室提醒有关单位抓紧办理。"),
    /** A numbered order with a limit. */
    SUPERVISION_ORDER("督办单", "由指挥部办公室发出编号的督办单，限期申请销号；逾期未办的，逐级升级。"),
    /** Criticism in a circular. */
    CRITICISM("通报批评", "在全县（州）范围内通报批评，并计入年度通报次数。"),
    /** The heads state in public what they will do. */
    PUBLIC_STATEMENT("公开表态", "由主要负责人公开表态，说明整改措施和时限。"),
    /** A formal talk with the heads. */
    INTERVIEW("约谈", "由方案规定的机关约谈负责人，当场作出承诺，承诺逐项核实。"),
    /** A written review. */
    WRITTEN_REVIEW("书面检查", "由主要负责人作出书面检查。"),
    /** A warning. */
    WARNING("警示", "对负责人警示。"),
    /** An admonition. */
    ADMONITION("诫勉", "由组织（纪检监察）机关视情诫勉。"),
    /** A recommendation to the organ that decides on party and administrative discipline. */
    DISCIPLINE("党纪政务处分建议", "只作为建议登记，移交有权机关按程序办理。"),
    /** A recommendation to the organ that decides on removal. */
    REMOVAL("免职建议", "只作为建议登记，移交有权机关按程序办理。");

    private final String label;
    private final String meaning;

    Measure(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** What it means for those concerned, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is only recommended to the competent organ. */
    public boolean isRecommendation() {
        return this == DISCIPLINE || this == REMOVAL;
    }

    /** Reads a name or a Chinese term; refused where it is no rung of the ladder. */
    public static Measure of(String text) {
        return find(text).orElseThrow(() -> Refusal.malformed("measure", "没有“%s”这项措施，可选：%s。".formatted(text, all())));
    }

    static Optional<Measure> find(String text) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(text) || measure.label.equals(text))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values())
                .map(measure -> measure.name() + " " + measure.label)
                .collect(Collectors.joining("、"));
    }
}
