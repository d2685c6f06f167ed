package io.xiaohao.document;

import java.util.List;

/**
 * What is known of a sheet once it has been read.
 *
 * @param name the sheet's name
 * @param merged its merged cells; they stand behind the rows in the file, so they are known only when it was read to
 *     its end; at most the first 10,000
 * @param complete whether it was read to its end
 */
public record SheetSummary(String name, List<CellRange> merged, boolean complete) {}
