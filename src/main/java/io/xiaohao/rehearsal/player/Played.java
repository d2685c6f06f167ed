package io.xiaohao.rehearsal.player;

/**
 * What was played.
 *
 * @param steps the scenario's steps
 * @param jobs the engine's timers and save points that were run
 * @param tasks the tasks that autopilot completed
 */
public record Played(int steps, long jobs, int tasks) {}
