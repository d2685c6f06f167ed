/** The engine's side of programmes: the calendar's process, and the decision tables. */
package io.xiaohao.programme.process;
