package io.xiaohao.engine.desk;

/**
 * A kind of task that an account has.
 *
 * @param task the key, such as {@code rectify-issue}
 * @param name its Chinese name
 * @param count how many of it the account has claimed or may claim
 */
public record DeskKind(String task, String name, long count) {}
