package io.xiaohao.demo;

/** Something in a demonstration's file cannot be played; the message says what, in Chinese. */
class DemoFault extends RuntimeException {

    DemoFault(String message) {
        super(message);
    }

    DemoFault(String message, Throwable cause) {
        super(message, cause);
    }
}
