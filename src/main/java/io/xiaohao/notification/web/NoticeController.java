package io.xiaohao.notification.web;

import io.xiaohao.notification.Notice;
import io.xiaohao.notification.Notices;
import io.xiaohao.refusal.Refusal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's notices for programs. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final int MOST = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** Unread ones first, then the newest first. */
    @GetMapping
    NoticePage notices(
            @RequestParam(name = "unread", defaultValue = "false") boolean unread,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "20") int size) {
        if (page < 0) {
            throw Refusal.malformed("page", "页码（page）从 0 起。");
        }
        if (size < 1 || size > MOST) {
            throw Refusal.malformed("size", "每页条数（size）应在 1 到 %d 之间。".formatted(MOST));
        }
        return new NoticePage(
                notices.page(unread, page, size).stream().map(NoticeBody::of).toList(),
                page,
                size,
                notices.count(unread));
    }

    @PostMapping("/{id:\\d{1,18}}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable("id") long id) {
        notices.read(id);
    }

    /** One page. */
    record NoticePage(List<NoticeBody> content, int page, int size, long total) {}

    /** One notice; {@code label} is its kind in Chinese, {@code paper} the address of a paper to download. */
    record NoticeBody(
            long id,
            OffsetDateTime at,
            String programme,
            String kind,
            String label,
            String text,
            String link,
            String paper,
            boolean read) {

        static NoticeBody of(Notice notice) {
            return new NoticeBody(
                    notice.id(),
                    notice.at().atZone(ZONE).toOffsetDateTime(),
                    notice.programme(),
                    notice.kind().name(),
                    notice.kind().label(),
                    notice.text(),
                    notice.link(),
                    notice.paper(),
                    notice.read());
        }
    }
}
