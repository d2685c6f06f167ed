package io.xiaohao.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The MySQL server that tests run on a second time where {@code XIAOHAO_TEST_MYSQL_URL} names one; user and password are
 * {@code XIAOHAO_TEST_MYSQL_USER} and {@code _PASSWORD}, or the name of the database. The user may create databases
 * whose names begin with that name.
 *
 * @param prefix what the URL says before the database
 * @param database the database it names
 * @param parameters what it says after it
 */
public record MySqlServer(String prefix, String database, String parameters) {

    private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/]+/)([A-Za-z0-9_]+)(\\?.*)?");

    /** The server, where this is the run that is for it. */
    public static Optional<MySqlServer> ofThisRun() {
        return Boolean.getBoolean("xiaohao.test.mysql") ? named() : Optional.empty();
    }

    /** The server, where there is one. */
    public static Optional<MySqlServer> named() {
        String url = System.getenv("XIAOHAO_TEST_MYSQL_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("XIAOHAO_TEST_MYSQL_URL is no URL of a MySQL database: " + url);
        }
        return Optional.of(
                new MySqlServer(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3)));
    }

    /** Makes an empty database beside the named one, in place of what bore that name; its URL. */
    public String freshDatabase(String suffix) {
        String name = database + "_" + suffix;
        try (Connection connection = DriverManager.getConnection(url(database), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " character set utf8mb4");
        } catch (SQLException failed) {
            throw new IllegalStateException("No fresh database on " + url(database), failed);
        }
        return url(name);
    }

    /** Who signs in. */
    public String user() {
        return Optional.ofNullable(System.getenv("XIAOHAO_TEST_MYSQL_USER")).orElse(database);
    }

    /** With which password. */
    public String password() {
        return Optional.ofNullable(System.getenv("XIAOHAO_TEST_MYSQL_PASSWORD")).orElse(database);
    }

    private String url(String name) {
        return prefix + name + parameters;
    }
}
