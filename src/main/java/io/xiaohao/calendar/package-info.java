/** Working days (工作日) by the State Council's calendar with its adjusted days (调休), and its revision. */
@org.springframework.modulith.ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"refusal", "node", "page", "journal", "privacy"})
package io.xiaohao.calendar;
