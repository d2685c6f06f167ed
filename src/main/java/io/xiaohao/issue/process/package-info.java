/** The engine's side of the closed loop: delegates, listeners and what expressions in the processes read. */
package io.xiaohao.issue.process;
