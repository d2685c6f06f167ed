/** 第二步验证：a code from an application on somebody's phone (TOTP, RFC 6238), asked for beside the password. */
package io.xiaohao.security.factor;
