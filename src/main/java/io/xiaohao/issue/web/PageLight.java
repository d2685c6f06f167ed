package io.xiaohao.issue.web;

import io.xiaohao.issue.Light;

/**
 * A light as pages show it: always a word, and a style that gives it its colour.
 *
 * @param word such as 黄灯
 * @param style the style class
 */
record PageLight(String word, String style) {

    static PageLight of(Light light) {
        return switch (light) {
            case NONE -> new PageLight("—", "light-none");
            case GREEN -> new PageLight("绿灯", "light-green");
            case YELLOW -> new PageLight("黄灯", "light-yellow");
            case RED -> new PageLight("红灯", "light-red");
            case SERIOUS -> new PageLight("严重超期", "light-serious");
        };
    }
}
