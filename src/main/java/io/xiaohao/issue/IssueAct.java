package io.xiaohao.issue;

import java.util.Optional;

/** What can happen to an issue, as its history and the journal tell it. */
public enum IssueAct {
    /** 问题登记. */
    REGISTERED("问题登记", "issue.registered"),
    /** 交办. */
    ASSIGNED("交办", "issue.assigned"),
    /** 签收. */
    SIGNED("签收", "issue.signed-for"),
    /** 转办下属单位. */
    FORWARDED("转办下属单位", "issue.forwarded"),
    /** 报请审签. */
    DRAFTED("报请审签", null),
    /** 审签同意. */
    SIGNED_OFF("审签同意", null),
    /** 审签退回. */
    SIGN_OFF_REFUSED("审签退回", null),
    /** 申请销号. */
    SUBMITTED("申请销号", "issue.submitted"),
    /** 申请延期. */
    EXTENSION_REQUESTED("申请延期", "issue.extension-requested"),
    /** 同意延期. */
    EXTENDED("同意延期", "issue.extended"),
    /** 不同意延期. */
    EXTENSION_REFUSED("不同意延期", "issue.extension-refused"),
    /** 申请改派. */
    TRANSFER_REQUESTED("申请改派", null),
    /** 改派. */
    TRANSFERRED("改派", "issue.transferred"),
    /** 不同意改派. */
    TRANSFER_REFUSED("不同意改派", null),
    /** 申请挂账. */
    SHELVING_REQUESTED("申请挂账", null),
    /** 挂账. */
    SHELVED("挂账", "issue.shelved"),
    /** 不同意挂账. */
    SHELVING_REFUSED("不同意挂账", null),
    /** 挂账到期恢复整改. */
    RESUMED("挂账到期恢复整改", "issue.resumed"),
    /** 退回整改. */
    RETURNED("退回整改", "issue.returned"),
    /** 核查通过. */
    VERIFIED("核查通过", "issue.verified"),
    /** 同意销号. */
    CLOSURE_APPROVED("同意销号", null),
    /** 销号. */
    CLOSED("销号", "issue.closed"),
    /** 不予受理. */
    REJECTED("不予受理", "issue.rejected"),
    /** 合并. */
    MERGED("合并", "issue.merged"),
    /** 回头看发现反弹. */
    RELAPSED("回头看发现反弹", "issue.relapsed"),
    /** 重新整改. */
    REOPENED("重新整改", "issue.reopened"),
    /** 回头看通过. */
    RECHECK_PASSED("回头看通过", "recheck.passed"),
    /** 临期提醒. */
    REMINDED("临期提醒", "issue.reminded"),
    /** 超期. */
    OVERDUE("超期", "issue.overdue"),
    /** 严重超期. */
    SERIOUSLY_OVERDUE("严重超期", "issue.seriously-overdue"),
    /** 交办（答复）超时. */
    DISPATCH_LATE("交办（答复）超时", "issue.dispatch-late"),
    /** 核查超时. */
    VERIFICATION_LATE("核查超时", "issue.verification-late"),
    /** 期限重新计算. */
    DEADLINE_RECOMPUTED("期限重新计算", "issue.deadline-recomputed");

    private final String label;
    private final String event;

    IssueAct(String label, String event) {
        this.label = label;
        this.event = event;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The journal's event, where it is one. */
    public Optional<String> event() {
        return Optional.ofNullable(event);
    }
}
