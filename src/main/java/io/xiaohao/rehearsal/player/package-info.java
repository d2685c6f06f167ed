/** Who moves the clock: due timers, then steps, then autopilot, from instant to instant. */
package io.xiaohao.rehearsal.player;
