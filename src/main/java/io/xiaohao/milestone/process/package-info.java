/** The evaluation process on the engine: its delegates, instants and timers. */
package io.xiaohao.milestone.process;
