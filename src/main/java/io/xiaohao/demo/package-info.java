/**
 * 演示：gives a new demonstration a past to look at. Before the product serves for the first time, some weeks of each
 * built-in programme are played on its ledger by the demo accounts, through the same services, processes and timers as
 * everything after; the stories are data, under {@code demo/<programme>.yaml}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "refusal",
            "calendar",
            "evidence",
            "programme",
            "issue",
            "engine :: desk",
            "rehearsal",
            "rehearsal :: player"
        })
package io.xiaohao.demo;
