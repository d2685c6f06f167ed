package io.xiaohao.testing;

import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what goes to the database, by its text: every execution, how many rows of parameters the batches had, and the time
 * until the database answered. As a bean post processor it stands before every data source of an application.
 */
public final class StatementCount implements BeanPostProcessor {

    private final Map<String, Executions> executions = new ConcurrentHashMap<>();
    private volatile boolean counting;
    /** Whose statements alone are counted; null: everybody's. */
    private volatile Thread only;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? before(source) : bean;
    }

    /** The same source, counted. */
    public DataSource before(DataSource source) {
        return proxy(DataSource.class, source, (method, result, arguments, nanoseconds) -> {
            boolean opens = method.getName().equals("getConnection");
            return opens && counting ? counted((Connection) result) : result;
        });
    }

    /** Counts anew, on every thread, while the work is done; at other times connections are handed out as they are. */
    public void during(Runnable work) {
        executions.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
    }

    /** Counts anew what the present thread does while it works: others may use the database meanwhile. */
    public void ofThisThread(Runnable work) {
        only = Thread.currentThread();
        try {
            during(work);
        } finally {
            only = null;
        }
    }

    /** Round trips of the work: commits and rollbacks are counted too, a batch once. */
    public long total() {
        return executions.values().stream().mapToLong(Executions::count).sum();
    }

    /** How often each text was executed. */
    public Map<String, Long> byText() {
        Map<String, Long> counts = new TreeMap<>();
        executions.forEach((text, of) -> counts.put(text, of.count()));
        return counts;
    }

    /** Prints them, those that took longest first, with their number and time for each of so many operations. */
    public void print(PrintStream out, int operations) {
        out.printf("%9s %9s %9s %9s  %s%n", "executed", "rows", "each", "ms each", "statement");
        out.printf("%9d %9s %9.2f %9s  %s%n", total(), "", (double) total() / operations, "", "in all");
        executions.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        each -> -each.getValue().nanoseconds.sum()))
                .forEach(each -> print(out, operations, each.getKey(), each.getValue()));
    }

    private static void print(PrintStream out, int operations, String text, Executions of) {
        out.printf(
                "%9d %9d %9.2f %9.3f  %s%n",
                of.count(),
                of.rows.sum(),
                (double) of.count() / operations,
                of.nanoseconds.sum() / 1e6 / operations,
                text);
    }

    private Connection counted(Connection connection) {
        return proxy(
                Connection.class, connection, (method, result, arguments, nanoseconds) -> switch (method.getName()) {
                    case "prepareStatement" ->
                        counted(PreparedStatement.class, (PreparedStatement) result, (String) arguments[0]);
                    case "createStatement" -> counted(Statement.class, (Statement) result, null);
                    case "commit", "rollback" -> {
                        count(method.getName(), 0, nanoseconds);
                        yield result;
                    }
                    default -> result;
                });
    }

    private <T extends Statement> T counted(Class<T> type, T statement, String text) {
        LongAdder batched = new LongAdder();
        return proxy(type, statement, (method, result, arguments, nanoseconds) -> {
            String called = method.getName();
            if (called.equals("addBatch")) {
                batched.increment();
            } else if (called.startsWith("execute")) {
                String executed = text == null && arguments != null ? (String) arguments[0] : text;
                count(executed, batched.sumThenReset(), nanoseconds);
            }
            return result;
        });
    }

    private void count(String text, long batched, long nanoseconds) {
        Thread counted = only;
        if (counted != null && counted != Thread.currentThread()) {
            return;
        }
        String line = String.valueOf(text).replaceAll("\\s+", " ").strip();
        Executions of = executions.computeIfAbsent(line, unseen -> new Executions());
        of.times.increment();
        of.rows.add(batched);
        of.nanoseconds.add(nanoseconds);
    }

    /** The executions of one text. */
    private static final class Executions {
        private final LongAdder times = new LongAdder();
        private final LongAdder rows = new LongAdder();
        private final LongAdder nanoseconds = new LongAdder();

        private long count() {
            return times.sum();
        }
    }

    /** What is done with the result of a call that has returned. */
    private interface Afterwards {
        Object apply(Method method, Object result, Object[] arguments, long nanoseconds);
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                long began = System.nanoTime();
                Object result = method.invoke(target, arguments);
                return afterwards.apply(method, result, arguments, System.nanoTime() - began);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
