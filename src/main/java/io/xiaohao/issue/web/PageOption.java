package io.xiaohao.issue.web;

/** A choice in a form. */
record PageOption(String value, String label, boolean chosen) {

    static PageOption of(String value, String label, String given) {
        return new PageOption(value, label, value.equals(given) || label.equals(given));
    }
}
