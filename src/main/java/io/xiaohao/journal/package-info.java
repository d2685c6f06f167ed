/**
 * The journal (日志): every domain event once, in order, in the transaction of the change it tells of, sealed into one
 * chain of hashes a government. It is the audit trail, the source of notifications and what a rehearsal writes.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "日志",
        allowedDependencies = {"refusal"})
package io.xiaohao.journal;
