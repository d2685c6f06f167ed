/**
 * 页面：what all pages for people have in common: the frame around them, who looks at them, and the page that says what
 * went wrong. Knows nothing of the domain.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "页面",
        allowedDependencies = {"refusal"})
package io.xiaohao.page;
