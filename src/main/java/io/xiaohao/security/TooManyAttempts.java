package io.xiaohao.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong attempts to sign in came from one address; nothing was looked at. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("来自您所在网络地址的错误登录过多，请 %d 秒后再试。".formatted(seconds(wait)));
        this.seconds = seconds(wait);
    }

    /** After how many seconds the address may try again, at least 1. */
    public long seconds() {
        return seconds;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
