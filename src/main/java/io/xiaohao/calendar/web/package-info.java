/** The working calendar as a page. */
package io.xiaohao.calendar.web;
