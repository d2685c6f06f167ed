/** The desk of an account: the tasks it may work on, and working on them, for programs, pages and the rehearsal. */
@org.springframework.modulith.NamedInterface("desk")
package io.xiaohao.engine.desk;
