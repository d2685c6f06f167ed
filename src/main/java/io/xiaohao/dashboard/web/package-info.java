/** The dashboard as a page. */
package io.xiaohao.dashboard.web;
