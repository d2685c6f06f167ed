/** 问题清单的导入导出：an issue list read from xlsx, all or nothing and exactly once, and written to it. */
@org.springframework.modulith.NamedInterface("exchange")
package io.xiaohao.issue.exchange;
