package io.xiaohao.issue;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody looks for in the morning: issues picked out by how their time runs, at the moment of looking. */
public enum LedgerFocus {
    /** The unit has it, and its deadline ends with this day. */
    DUE_TODAY("今天到期", "整改期限是今天、责任单位尚未申请销号的问题"),
    /** Its deadline ran out between this week's Monday and now, before it was handed in. */
    SLIPPED_THIS_WEEK("本周新超期", "整改期限在本周（周一零时起）过去、期限内没有申请销号的问题"),
    /** Headquarters has not dispatched it in its time. */
    DISPATCH_LATE("交办超时", "登记后超过交办时限、指挥部办公室仍未交办的问题"),
    /** Headquarters has not answered the unit's request in its time. */
    ANSWER_LATE("答复超时", "责任单位的申请超过答复时限、指挥部办公室仍未答复的问题"),
    /** Supervision has not verified it in its time. */
    VERIFICATION_LATE("核查超时", "申请销号后超过核查时限、督战组仍未核查的问题");

    private final String label;
    private final String meaning;

    LedgerFocus(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    /** Which issues are found, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Reads a name or a Chinese term; refused where it is neither. */
    public static LedgerFocus of(String text) {
        return Arrays.stream(values())
                .filter(focus -> focus.name().equals(text) || focus.label.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(
                        "focus",
                        "没有“%s”这个关注项，可选：%s。"
                                .formatted(
                                        text,
                                        Arrays.stream(values())
                                                .map(LedgerFocus::label)
                                                .collect(Collectors.joining("、")))));
    }
}
