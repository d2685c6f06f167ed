/** Papers about issues: 交办单, 销号单, and the ledger (台账) as it is printed and filed. */
package io.xiaohao.issue.paper;
