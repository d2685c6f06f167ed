/** 文档：office files as people hand them in and take them away; xlsx read as a stream and written for print. */
@org.springframework.modulith.ApplicationModule(
        displayName = "文档",
        allowedDependencies = {"refusal"})
package io.xiaohao.document;
