/** What a person filled in on a task, read value by value. */
@org.springframework.modulith.ApplicationModule(
        displayName = "表单",
        allowedDependencies = {"refusal"})
package io.xiaohao.form;
