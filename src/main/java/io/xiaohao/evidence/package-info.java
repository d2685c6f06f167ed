/** Evidence (佐证材料): pictures and files, recognised by their content, stored once by their SHA-256. */
@org.springframework.modulith.ApplicationModule(
        displayName = "佐证材料",
        allowedDependencies = {"refusal", "privacy"})
package io.xiaohao.evidence;
