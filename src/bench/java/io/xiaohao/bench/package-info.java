/** How fast the product is beside the bare engine, in one run; see {@code docs/benchmarks.md}. */
package io.xiaohao.bench;
