/** 密码：which passwords may be set, how long they hold, and which were used before. */
package io.xiaohao.security.password;
