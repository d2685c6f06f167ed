package io.xiaohao.issue.web;

import io.xiaohao.issue.exchange.ImportPreview;
import io.xiaohao.issue.exchange.ImportPreview.Count;
import io.xiaohao.issue.exchange.ImportProgress;
import io.xiaohao.issue.exchange.ImportUpload;
import io.xiaohao.issue.exchange.RowError;
import io.xiaohao.issue.web.LedgerPageView.Link;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.util.List;

/**
 * The import's page.
 *
 * @param programme the programme's name
 * @param code its code
 * @param choices addresses of the other programmes' import; empty where there is but this one
 * @param ledger the address of the ledger
 * @param start the address to begin again
 * @param template the address of the empty list to fill in
 * @param id the upload's key; null before there is one
 * @param fileName what the file is called; null before there is one
 * @param message what to tell beside it, or null
 * @param preview what would become of the file, or null
 * @param states the states that rows have
 * @param units the units that rows go to, at most twelve
 * @param moreUnits how many units are left out
 * @param errors what is wrong, as many as a page holds
 * @param moreErrors how many are left out
 * @param progress how far it is, or null
 * @param address where to ask how far it is, or null
 */
record ImportPageView(
        String programme,
        String code,
        List<Link> choices,
        String ledger,
        String start,
        String template,
        String id,
        String fileName,
        String message,
        ImportPreview preview,
        List<Count> states,
        List<Count> units,
        int moreUnits,
        List<RowError> errors,
        int moreErrors,
        ImportProgress progress,
        String address) {

    private static final int MOST_ERRORS = 200;
    private static final int MOST_UNITS = 12;

    static ImportPageView choosing(Programme programme, List<Programme> all) {
        List<Link> choices = all.size() < 2
                ? List.of()
                : all.stream()
                        .map(each -> new Link(
                                each.name(),
                                address(ImportPageController.PATH, each),
                                each.code().equals(programme.code())))
                        .toList();
        return view(programme, choices, null, null, null);
    }

    static ImportPageView looking(Programme programme, ImportUpload upload) {
        return view(programme, List.of(), upload, upload.preview(), null);
    }

    static ImportPageView watching(Programme programme, ImportUpload upload, ImportProgress progress) {
        return view(programme, List.of(), upload, null, progress);
    }

    private static ImportPageView view(
            Programme programme,
            List<Link> choices,
            ImportUpload upload,
            ImportPreview preview,
            ImportProgress progress) {
        List<RowError> errors = errors(preview, progress);
        List<Count> units = preview == null ? List.of() : preview.units();
        return new ImportPageView(
                programme.name(),
                programme.code(),
                choices,
                address("/issues", programme),
                address(ImportPageController.PATH, programme),
                address(ImportPageController.PATH + "/template.xlsx", programme),
                upload == null ? null : upload.id(),
                upload == null ? null : upload.fileName(),
                upload == null ? null : upload.message(),
                preview,
                preview == null
                        ? List.of()
                        : preview.states().stream()
                                .filter(state -> state.number() > 0)
                                .toList(),
                units.subList(0, Math.min(units.size(), MOST_UNITS)),
                Math.max(0, units.size() - MOST_UNITS),
                errors.subList(0, Math.min(errors.size(), MOST_ERRORS)),
                Math.max(0, errors.size() - MOST_ERRORS),
                progress,
                progress == null
                        ? null
                        : "/api/programmes/%s/issues/import/%s".formatted(programme.code(), upload.id()));
    }

    private static List<RowError> errors(ImportPreview preview, ImportProgress progress) {
        if (preview != null) {
            return preview.errors();
        }
        return progress == null ? List.of() : progress.faults();
    }

    private static String address(String path, Programme programme) {
        return PageAddress.of(path).with("programme", programme.code()).href();
    }
}
