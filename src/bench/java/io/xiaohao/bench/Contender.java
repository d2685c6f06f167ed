package io.xiaohao.bench;

/**
 * One way of doing a job, to be measured beside others.
 *
 * @param name what it is called in the table and in goals
 * @param operations how many operations a round of it is
 * @param work does that many, and comes back when all are committed
 */
record Contender(String name, int operations, Work work) {

    /** What is timed. */
    @FunctionalInterface
    interface Work {
        void run(int operations) throws Exception;
    }

    /** Does one round; gives its operations a second. */
    double measure() {
        long began = System.nanoTime();
        try {
            work.run(operations);
        } catch (Exception failed) {
            throw new IllegalStateException("The benchmark's part “%s” failed".formatted(name), failed);
        }
        return operations * 1e9 / (System.nanoTime() - began);
    }
}
