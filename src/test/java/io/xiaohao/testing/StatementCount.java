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
 * Counts what goes to the database, by its text: every execution, and how many rows of parameters the batches had. As a bean
 * post processor it stands before every data source of an application.
 */
public final class StatementCount implements BeanPostProcessor {

    private final Map<String, LongAdder> executions = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> rows = new ConcurrentHashMap<>();
    private volatile boolean counting;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? before(source) : bean;
    }

    /** The same source, counted. */
    public DataSource before(DataSource source) {
        return proxy(DataSource.class, source, (method, result, arguments) -> {
            boolean opens = method.getName().equals("getConnection");
            return opens && counting ? counted((Connection) result) : result;
        });
    }

    /** Counts anew, on every thread, while the work is done; at other times connections are handed out as they are. */
    public void during(Runnable work) {
        executions.clear();
        rows.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
    }

    /** Round trips of the work: commits and rollbacks are counted too, a batch once. */
    public long total() {
        return executions.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How often each text was executed. */
    public Map<String, Long> byText() {
        Map<String, Long> counts = new TreeMap<>();
        executions.forEach((text, count) -> counts.put(text, count.sum()));
        return counts;
    }

    /** Prints them, the most frequent first, with their number for each of so many operations. */
    public void print(PrintStream out, int operations) {
        out.printf("%10s %12s %8s  %s%n", "executed", "an operation", "rows", "statement");
        out.printf("%10d %12.2f %8s  %s%n", total(), (double) total() / operations, "", "in all");
        byText().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> out.printf(
                        "%10d %12.2f %8d  %s%n",
                        each.getValue(),
                        (double) each.getValue() / operations,
                        rows.getOrDefault(each.getKey(), new LongAdder()).sum(),
                        each.getKey()));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, connection, (method, result, arguments) -> switch (method.getName()) {
            case "prepareStatement" ->
                counted(PreparedStatement.class, (PreparedStatement) result, (String) arguments[0]);
            case "createStatement" -> counted(Statement.class, (Statement) result, null);
            case "commit", "rollback" -> {
                count(method.getName(), 0);
                yield result;
            }
            default -> result;
        });
    }

    private <T extends Statement> T counted(Class<T> type, T statement, String text) {
        LongAdder batched = new LongAdder();
        return proxy(type, statement, (method, result, arguments) -> {
            String called = method.getName();
            if (called.equals("addBatch")) {
                batched.increment();
            } else if (called.startsWith("execute")) {
                String executed = text == null && arguments != null ? (String) arguments[0] : text;
                count(executed, batched.sumThenReset());
            }
            return result;
        });
    }

    private void count(String text, long batched) {
        String line = String.valueOf(text).replaceAll("\\s+", " ").strip();
        executions.computeIfAbsent(line, unseen -> new LongAdder()).increment();
        rows.computeIfAbsent(line, unseen -> new LongAdder()).add(batched);
    }

    /** What is done with the result of a call that has returned. */
    private interface Afterwards {
        Object apply(Method method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return afterwards.apply(method, method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
