/**
 * The campaigns (方案) of each government: their packs of data and rules, which decision table applies, and what opens
 * when. A pack is read here once; a module that adds rules of its own declares a {@link
 * io.xiaohao.programme.PackSection}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "方案",
        allowedDependencies = {"refusal", "node", "journal", "calendar", "document", "organization"})
package io.xiaohao.programme;
