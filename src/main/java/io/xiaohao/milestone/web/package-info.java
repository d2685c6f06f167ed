/** Milestones as a page, and for programs. */
package io.xiaohao.milestone.web;
