/** Who moves the clock: due timers, then steps, then autopilot, from instant to instant. */
@org.springframework.modulith.NamedInterface("player")
package io.xiaohao.rehearsal.player;
