/** 督战：the visits that supervision groups owe each week, random supervision, and what visits demand. */
@org.springframework.modulith.NamedInterface("visit")
package io.xiaohao.report.visit;
