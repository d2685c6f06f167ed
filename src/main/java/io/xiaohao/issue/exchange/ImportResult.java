package io.xiaohao.issue.exchange;

import java.util.List;

/**
 * What became of a file.
 *
 * @param rows rows with data in it; blank ones do not count
 * @param accepted issues made of it, or that would be made in a dry run; 0 where the file was taken in before
 * @param errors what is wrong, by row; where there are any, nothing was kept
 */
public record ImportResult(int rows, int accepted, List<RowError> errors) {}
