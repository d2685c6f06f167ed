/** What the product refuses, in a sentence for the person who asked. Used by every module. */
@org.springframework.modulith.ApplicationModule(
        displayName = "拒绝",
        allowedDependencies = {})
package io.xiaohao.refusal;
