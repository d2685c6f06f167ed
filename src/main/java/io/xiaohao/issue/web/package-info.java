/** The ledger over HTTP. */
package io.xiaohao.issue.web;
