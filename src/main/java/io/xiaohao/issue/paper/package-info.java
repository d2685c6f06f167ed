/** Papers about issues: 交办单, 销号单, and the ledger (台账) as it is printed and filed. */
@org.springframework.modulith.NamedInterface("paper")
package io.xiaohao.issue.paper;
