/** The product under faults: nodes and the database are killed while people work. docs/reliability.md tells how to run it. */
package io.xiaohao.faults;
