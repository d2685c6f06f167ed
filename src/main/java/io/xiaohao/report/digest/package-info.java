/** 每周汇总：the week's digest, made once and frozen. */
package io.xiaohao.report.digest;
