/** Escalations for programs and people: lists, papers, proposals by hand, the board, the register. */
package io.xiaohao.escalation.web;
