/** What the tests of several modules share. */
package io.xiaohao.testing;
