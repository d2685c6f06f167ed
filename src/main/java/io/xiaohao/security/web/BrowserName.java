package io.xiaohao.security.web;

import java.util.List;
import java.util.Map;

/** What people call a browser and the machine it runs on, so that they know their own sessions again. */
final class BrowserName {

    /** The first that is named holds: most browsers name others too. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "微信"),
            Map.entry("DingTalk", "钉钉"),
            Map.entry("Edg", "Edge 浏览器"),
            Map.entry("360", "360 浏览器"),
            Map.entry("QQBrowser", "QQ 浏览器"),
            Map.entry("Firefox", "火狐浏览器"),
            Map.entry("Chrome", "Chrome 浏览器"),
            Map.entry("Safari", "Safari 浏览器"));

    private static final List<Map.Entry<String, String>> MACHINES = List.of(
            Map.entry("HarmonyOS", "鸿蒙手机"),
            Map.entry("Android", "安卓手机"),
            Map.entry("iPhone", "苹果手机"),
            Map.entry("iPad", "苹果平板"),
            Map.entry("Windows", "Windows 电脑"),
            Map.entry("Mac OS", "苹果电脑"),
            Map.entry("Linux", "Linux 电脑"));

    private BrowserName() {}

    /** The name for what the header says; null is somebody who says nothing. */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String machine = first(MACHINES, said);
        String browser = first(BROWSERS, said);
        return machine.isEmpty() && browser.isEmpty() ? "未知设备" : (machine + " " + browser).strip();
    }

    private static String first(List<Map.Entry<String, String>> names, String said) {
        return names.stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
