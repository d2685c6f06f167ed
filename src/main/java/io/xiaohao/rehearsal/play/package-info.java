/** How the tasks are done well: what autopilot answers, task by task. */
package io.xiaohao.rehearsal.play;
