/** Weekly reports and digests as official papers. */
package io.xiaohao.report.paper;
