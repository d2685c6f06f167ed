/** The notices as a page, as the number above every page, and for programs. */
package io.xiaohao.notification.web;
