package io.xiaohao.demo;

import io.xiaohao.rehearsal.scenario.Scenario;

/**
 * A programme's years gone by.
 *
 * @param scenario what happened, as a rehearsal's scenario tells it
 * @param scenes what was photographed
 */
record DemoYears(Scenario scenario, DemoScenes scenes) {}
