/** The process of weekly reports in the engine. */
package io.xiaohao.report.process;
