package io.xiaohao.bench;

/** Runs every benchmark, one after the other, each on an application of its own. */
final class Benches {

    private Benches() {}

    /** The time zone must be set by {@code -Duser.timezone=Asia/Shanghai}, as for the tests. */
    public static void main(String[] arguments) {
        ImportBench.main(arguments);
        LedgerBench.main(arguments);
        TaskListBench.main(arguments);
        AssessmentBench.main(arguments);
        MonthlyRankingBench.main(arguments);
    }
}
