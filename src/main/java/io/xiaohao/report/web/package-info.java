/** Weekly reports and digests over HTTP. */
package io.xiaohao.report.web;
