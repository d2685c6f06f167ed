/** Takes over what was filled in on a task of the engine. */
@org.springframework.modulith.NamedInterface("process")
package io.xiaohao.form.process;
