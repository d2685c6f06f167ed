package io.xiaohao;

import static java.io.FileDescriptor.err;
import static java.io.FileDescriptor.out;

import io.xiaohao.engine.EngineClock;
import io.xiaohao.engine.data.BackupCommand;
import io.xiaohao.engine.data.MoveDataCommand;
import io.xiaohao.engine.data.RestoreCommand;
import io.xiaohao.programme.PackCheckCommand;
import io.xiaohao.rehearsal.RehearsalCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The product: {@code rehearse}, {@code check-pack}, {@code backup}, {@code restore} and {@code move-data} are commands
 * that end, anything else serves.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "销号")
public class XiaohaoApplication {

    /** The zone in which every deadline is meant, whatever the machine's. */
    public static final String ZONE = "Asia/Shanghai";

    /** Starts what the first argument names. */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        String command = arguments.length == 0 ? "" : arguments[0];
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (command) {
            case "rehearse" ->
                System.exit(new RehearsalCommand(XiaohaoApplication.class).run(rest, console(out), console(err)));
            case "check-pack" -> System.exit(PackCheckCommand.run(rest, console(out)));
            case "backup" -> {
                LocalDateTime now = LocalDateTime.now(new EngineClock(ZoneId.of(ZONE)));
                System.exit(BackupCommand.run(rest, System.getenv(), now, quiet(out), quiet(err)));
            }
            case "restore" -> System.exit(RestoreCommand.run(rest, System.getenv(), quiet(out), quiet(err)));
            case "move-data" -> System.exit(MoveDataCommand.run(System.getenv(), quiet(out), quiet(err)));
            default -> SpringApplication.run(XiaohaoApplication.class, arguments);
        }
    }

    /** What a command answers must not drown in what the libraries tell of themselves. */
    private static PrintStream quiet(FileDescriptor target) {
        LoggingSystem.get(XiaohaoApplication.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return console(target);
    }

    /** A plain locale such as C would turn every Chinese character into a question mark. */
    private static PrintStream console(FileDescriptor target) {
        Charset charset = Charset.defaultCharset();
        Charset readable = charset.newEncoder().canEncode('销') ? charset : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(target), true, readable);
    }
}
