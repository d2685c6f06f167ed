package io.xiaohao.page;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what went wrong, in the frame of all others. */
@Component
public class ErrorPage {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "请求有误"),
            Map.entry(401, "请先登录"),
            Map.entry(403, "没有权限"),
            Map.entry(404, "没有找到"),
            Map.entry(405, "不支持的操作"),
            Map.entry(409, "状态已变化"),
            Map.entry(413, "内容过大"),
            Map.entry(422, "没有办成"),
            Map.entry(429, "请求过多"),
            Map.entry(500, "系统内部错误"),
            Map.entry(503, "暂时不可用"));

    private static final Map<Integer, String> MESSAGES = Map.of(
            400, "网址或所填内容无法识别，请核对后重试。",
            401, "您还没有登录，或登录已经失效，请重新登录。",
            403, "您的账号没有查看此页面或进行此操作的权限。确实需要的，请系统管理员核对您的用户组。",
            404, "没有找到您要看的页面，请核对网址。",
            405, "这个地址不支持所用的操作方式，请从页面上的按钮进入。",
            409, "数据刚刚被他人修改，请刷新后重试。",
            413, "提交的内容超过了允许的大小，没有收下。请压缩文件或分几次提交。",
            429, "来自您所在网络地址的错误登录过多，请稍后再试。",
            500, "系统内部错误，请稍后重试。",
            503, "系统暂时不可用，请稍后重试。");

    private final PageVisitor visitor;
    private final Menu.VisibleMenu menu;

    ErrorPage(PageVisitor visitor, Menu.VisibleMenu menu) {
        this.visitor = visitor;
        this.menu = menu;
    }

    /** The page for a status, with the sentence that is always true of it. */
    public ModelAndView of(int status) {
        return of(status, MESSAGES.getOrDefault(status, MESSAGES.get(status < 500 ? 400 : 500)));
    }

    /** The page for a status with a sentence of its own; the answer bears the status too. */
    public ModelAndView of(int status, String message) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("status", status);
        page.addObject("title", TITLES.getOrDefault(status, TITLES.get(status < 500 ? 400 : 500)));
        page.addObject("message", message);
        page.addObject("visitor", PageFrame.of(visitor));
        page.addObject("menu", visitor.isSignedIn() ? menu.entries() : List.of());
        return page;
    }
}
