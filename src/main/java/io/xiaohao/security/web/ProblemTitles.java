package io.xiaohao.security.web;

import java.util.Map;

/** What the statuses are called, and what is said where nothing more is known, in Chinese. */
final class ProblemTitles {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "请求有误"),
            Map.entry(401, "未登录"),
            Map.entry(403, "没有权限"),
            Map.entry(404, "未找到"),
            Map.entry(405, "不支持的请求方法"),
            Map.entry(406, "无法提供所要求的格式"),
            Map.entry(409, "状态冲突"),
            Map.entry(413, "内容过大"),
            Map.entry(415, "不支持的内容类型"),
            Map.entry(422, "不符合规则"),
            Map.entry(429, "请求过多"),
            Map.entry(500, "系统内部错误"),
            Map.entry(503, "暂时不可用"));

    private static final Map<Integer, String> DETAILS = Map.ofEntries(
            Map.entry(400, "请求的格式不正确，请核对后重试。"),
            Map.entry(401, "请先登录，或检查账号和密码是否正确。"),
            Map.entry(403, "您没有权限进行此操作。"),
            Map.entry(404, "没有找到所请求的地址或内容，请核对网址。"),
            Map.entry(405, "这个地址不支持所用的请求方法。"),
            Map.entry(406, "无法按请求头 Accept 所要求的格式返回内容。"),
            Map.entry(409, "数据刚刚被他人修改，请刷新后重试。"),
            Map.entry(413, "提交的内容超过了允许的大小。"),
            Map.entry(415, "不支持所提交的内容类型，请检查请求头 Content-Type。"),
            Map.entry(422, "提交的内容不符合规则，请核对后重试。"),
            Map.entry(429, "来自您所在网络地址的错误登录过多，请稍后再试。"),
            Map.entry(500, "系统内部错误，请稍后重试。"),
            Map.entry(503, "系统暂时不可用，请稍后重试。"));

    private ProblemTitles() {}

    /** The status in a word or two. */
    static String title(int status) {
        return TITLES.getOrDefault(status, status < 500 ? TITLES.get(400) : TITLES.get(500));
    }

    /** A whole sentence that is always true of the status. */
    static String detail(int status) {
        return DETAILS.getOrDefault(status, status < 500 ? DETAILS.get(400) : DETAILS.get(500));
    }
}
