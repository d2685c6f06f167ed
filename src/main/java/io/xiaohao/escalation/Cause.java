package io.xiaohao.escalation;

import java.util.Arrays;
import java.util.Optional;

/** Why something is raised (domain rules, "Escalation"); which causes a programme has stands in its pack. */
public enum Cause {
    /** An issue is seriously overdue, or was returned for the third time. */
    ISSUE_SERIOUS("问题严重超期或多次退回"),
    /** An issue of an order was not handed in by the order's limit. */
    ORDER_UNANSWERED("督办逾期未办"),
    /** Reports were missed in weeks running. */
    REPORT_MISSED("连续未报周报"),
    /** What was promised in an interview was found not kept. */
    COMMITMENT_BROKEN("约谈承诺未兑现"),
    /** Among the last two of the ranking in consecutive months. */
    LAST_TWO("连续排名后两位"),
    /** A milestone was missed. */
    MILESTONE_MISSED("节点目标未达到"),
    /** Criticised in consecutive bulletins. */
    CRITICISED_TWICE("连续两次被通报批评"),
    /** Criticised so many times in a year. */
    CRITICISED_THRICE("一年内三次以上被通报批评"),
    /** Graded bad for the year. */
    ANNUAL_BAD("年度考评为差"),
    /** By hand. */
    MANUAL("人工提出");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    static Optional<Cause> find(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst();
    }
}
