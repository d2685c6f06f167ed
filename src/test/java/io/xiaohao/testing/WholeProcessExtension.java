package io.xiaohao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Measures while the tests of a class run, and asks afterwards whether they went through all of its processes. */
class WholeProcessExtension implements BeforeAllCallback, BeforeTestExecutionCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(WholeProcessExtension.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        CoverageSwitch coverage = SpringExtension.getApplicationContext(tests).getBean(CoverageSwitch.class);
        tests.getStore(NAMESPACE).put(Measurement.class, Measurement.by(coverage));
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        measurement(test).run().add(test.getRequiredTestMethod());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        Measurement measurement = measurement(tests);
        measurement.coverage().stop();
        Class<?> type = tests.getRequiredTestClass();
        if (!measurement.run().containsAll(tests(type))) {
            return;
        }
        String[] processes = AnnotationSupport.findAnnotation(type, WholeProcess.class)
                .orElseThrow()
                .value();
        assertThat(measurement.report().missing(processes)).isEmpty();
        assertThat(measurement.report().figures(processes))
                .containsOnlyKeys(processes)
                .allSatisfy((process, figure) -> assertThat(figure).isEqualTo(1.0));
    }

    private static List<Method> tests(Class<?> type) {
        return ReflectionSupport.findMethods(
                type, method -> AnnotationSupport.isAnnotated(method, Testable.class), HierarchyTraversalMode.TOP_DOWN);
    }

    private static Measurement measurement(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Measurement.class, Measurement.class);
    }

    /** What was measured, and during which tests. */
    private record Measurement(CoverageSwitch coverage, ProcessCoverageReport report, Set<Method> run) {

        static Measurement by(CoverageSwitch coverage) {
            return new Measurement(coverage, ProcessCoverageReport.measuredBy(coverage), new HashSet<>());
        }
    }
}
