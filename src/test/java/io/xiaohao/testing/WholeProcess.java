package io.xiaohao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class together go through every node and every flow of these processes; where only some of them run,
 * nothing is asked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WholeProcessExtension.class)
public @interface WholeProcess {

    /** The keys of the processes. */
    String[] value();
}
