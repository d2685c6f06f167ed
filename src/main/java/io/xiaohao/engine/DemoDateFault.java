package io.xiaohao.engine;

/** The product must not start as of the date it was told; the message says why, in Chinese. */
class DemoDateFault extends RuntimeException {

    DemoDateFault(String message) {
        super(message);
    }
}
