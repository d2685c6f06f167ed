/**
 * Who is who: the units, areas and posts of each government, who holds a post, and who answers for which area.
 * Everything comes from the programme packs except the people, who are assigned to posts here.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "组织机构",
        allowedDependencies = {"refusal", "journal", "node"})
package io.xiaohao.organization;
