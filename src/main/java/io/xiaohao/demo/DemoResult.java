package io.xiaohao.demo;

/**
 * What became of a demonstration.
 *
 * @param stories the issues told of
 * @param failed how many of them stopped before their end
 */
record DemoResult(int stories, int failed) {}
