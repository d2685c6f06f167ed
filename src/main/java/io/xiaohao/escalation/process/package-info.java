/** The engine's side of escalation: delegates and what expressions in the process read. */
package io.xiaohao.escalation.process;
