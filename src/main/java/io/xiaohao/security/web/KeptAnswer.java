package io.xiaohao.security.web;

/**
 * An answer as it was given the first time.
 *
 * @param status its HTTP status
 * @param contentType its content type, or null
 * @param location where the created thing is, or null
 * @param body its content; null where it was too large to be kept
 */
record KeptAnswer(int status, String contentType, String location, byte[] body) {

    /** The largest body that is kept, in bytes. */
    static final int LARGEST_BODY = 1_000_000;

    /** Whether the same call must be answered the same; a failure or a refused login may end differently next time. */
    boolean isFinal() {
        return status < 500 && status != 401 && status != 403;
    }

    /** The body where it may be kept. */
    byte[] keptBody() {
        return body == null || body.length > LARGEST_BODY ? null : body;
    }
}
