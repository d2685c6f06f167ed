package io.xiaohao.issue.web;

import io.xiaohao.issue.web.LedgerPageView.Link;
import io.xiaohao.issue.web.LedgerPageView.Pages;
import io.xiaohao.page.PageAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the links on the ledger's page lead: each keeps what is searched for, but for what it changes. */
final class LedgerPageAddresses {

    private static final int NEIGHBOURS = 2;

    private final String programme;
    private final PageAddress unfiltered;
    private final PageAddress filtered;

    LedgerPageAddresses(String path, String programme, SearchParameters given) {
        this.programme = programme;
        this.unfiltered = PageAddress.of(path).with("programme", programme);
        this.filtered = unfiltered
                .with("q", given.q())
                .with("status", given.status())
                .with("light", given.light())
                .with("object", given.object())
                .with("area", given.area())
                .with("unit", given.unit())
                .with("list", given.list())
                .with("focus", given.focus())
                .with("sort", given.sort());
    }

    /** The ledger with what is searched for now. */
    String here() {
        return filtered.href();
    }

    /** The ledger with nothing searched for. */
    String clear() {
        return unfiltered.href();
    }

    /** Everything that is found, as a ledger to print and file. */
    String sheet() {
        return file("ledger.xlsx");
    }

    /** Everything that is found, as plain data. */
    String export() {
        return file("issues.xlsx");
    }

    private String file(String name) {
        return filtered.with("programme", null)
                .at("/api/programmes/" + programme + "/" + name)
                .href();
    }

    /** What narrows the ledger, each leading to the ledger without it. */
    List<Link> chips(LedgerPageFilter filter) {
        List<Link> chips = new ArrayList<>();
        addChip(chips, "搜索", "q", filter.q());
        addChip(chips, "关注", "focus", chosen(filter.foci(), "focus"));
        addChip(chips, "状态", "status", chosen(filter.statuses(), "status"));
        addChip(chips, "亮灯", "light", chosen(filter.lights(), "light"));
        addChip(chips, "督战对象", "object", chosen(filter.objects(), "object"));
        addChip(chips, "责任区域", "area", filter.area());
        addChip(chips, "责任单位", "unit", chosen(filter.units(), "unit"));
        addChip(chips, "问题清单", "list", chosen(filter.lists(), "list"));
        return chips;
    }

    /** The way to the other pages; pages count from 1. */
    Pages pages(int shown, int last) {
        List<Link> numbers = new ArrayList<>();
        int before = 0;
        for (int page : shownNumbers(shown, last)) {
            if (page > before + 1) {
                numbers.add(new Link("…", null, false));
            }
            numbers.add(new Link(String.valueOf(page), page(page), page == shown));
            before = page;
        }
        return new Pages(
                last > 1,
                shown > 1 ? page(shown - 1) : null,
                shown < last ? page(shown + 1) : null,
                numbers,
                "第%d页，共%d页".formatted(shown, last));
    }

    private static List<Integer> shownNumbers(int shown, int last) {
        IntStream near = IntStream.rangeClosed(Math.max(1, shown - NEIGHBOURS), Math.min(last, shown + NEIGHBOURS));
        return IntStream.concat(IntStream.of(1, last), near)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private String page(int page) {
        return filtered.with("page", page == 1 ? null : String.valueOf(page)).href();
    }

    private void addChip(List<Link> chips, String name, String parameter, String value) {
        if (value != null && !value.isBlank()) {
            chips.add(
                    new Link(name + "：" + value, filtered.with(parameter, null).href(), false));
        }
    }

    private String chosen(List<PageOption> options, String parameter) {
        return options.stream()
                .filter(PageOption::chosen)
                .map(PageOption::label)
                .findFirst()
                .orElse(filtered.values().get(parameter));
    }
}
