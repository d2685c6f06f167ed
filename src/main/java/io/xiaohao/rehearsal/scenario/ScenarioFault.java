package io.xiaohao.rehearsal.scenario;

/** One fault of a scenario's file: its line, from 1 (0 where it is about the file as a whole), and what is wrong. */
public record ScenarioFault(int line, String message) {

    @Override
    public String toString() {
        return line == 0 ? message : "第%d行：%s".formatted(line, message);
    }
}
