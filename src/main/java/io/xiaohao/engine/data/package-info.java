/** The database as a whole: moved to another one, kept in a backup file, restored from it. */
@org.springframework.modulith.NamedInterface("data")
package io.xiaohao.engine.data;
