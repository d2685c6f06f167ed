/**
 * 演示：gives a new demonstration a past to look at, played before the product serves for the first time by the demo
 * accounts, through the same services, processes and timers as everything after.
 *
 * <p>There are two sorts. The last weeks before today, issue by issue, are stories with days relative to today
 * ({@code demo/<programme>.yaml}); they leave work for every role. The years gone by of a programme that had its time,
 * with its reports, visits, milestones and rankings, are a scenario as {@code rehearse} plays it
 * ({@code demo/years/<programme>.yaml}); it is played past the programme's end until nothing is left to do, because what
 * is still open there would be years late today.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "refusal",
            "node",
            "calendar",
            "evidence",
            "programme",
            "issue",
            "notification",
            "engine :: desk",
            "rehearsal",
            "rehearsal :: player",
            "rehearsal :: scenario"
        })
package io.xiaohao.demo;
