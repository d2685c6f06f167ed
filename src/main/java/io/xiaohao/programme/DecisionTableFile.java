package io.xiaohao.programme;

/**
 * A decision table that a pack brings along, to be deployed without tenant; the ids in it begin with the programme's
 * code.
 *
 * @param programme the programme's code
 * @param name the file's path in the pack's folder
 * @param bytes the DMN document
 */
public record DecisionTableFile(String programme, String name, byte[] bytes) {}
