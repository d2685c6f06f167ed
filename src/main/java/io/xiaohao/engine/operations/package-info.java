/**
 * What whoever runs the product looks after and Cockpit's community edition does not show: failed jobs, stranded tasks,
 * finished paths.
 */
package io.xiaohao.engine.operations;
