package io.xiaohao.document;

/** Takes a sheet's rows one after another; what it throws ends the reading and reaches the reader's caller. */
@FunctionalInterface
public interface RowConsumer {

    /**
     * Takes the next row that holds something.
     *
     * @return whether to go on reading
     */
    boolean accept(SheetRow row);
}
