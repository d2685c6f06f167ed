/**
 * The product as people meet it: in a browser, on a running product with its demo, each with an account of his own. It
 * needs the machine's Chromium; Maven's profile {@code browser} compiles and runs it where that is there.
 */
package io.xiaohao.browser;
