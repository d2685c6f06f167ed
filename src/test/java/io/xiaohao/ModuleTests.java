package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other only in the direction that the architecture gives them (ADR 0002). */
class ModuleTests {

    /** From the lowest up: a module may use those before it. */
    private static final List<String> ORDER = List.of(
            "refusal",
            "node",
            "form",
            "page",
            "journal",
            "privacy",
            "calendar",
            "document",
            "evidence",
            "organization",
            "programme",
            "issue",
            "milestone",
            "report",
            "assessment",
            "escalation",
            "consequence",
            "notification",
            "dashboard",
            "security",
            "engine",
            "rehearsal",
            "demo");

    private static final ApplicationModules MODULES = ApplicationModules.of(XiaohaoApplication.class);

    static Stream<String> modules() {
        return MODULES.stream().map(module -> module.getIdentifier().toString());
    }

    @Test
    void noModuleUsesWhatItDoesNotName() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasItsPlaceInTheOrder() {
        assertThat(modules()).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleNamesOnlyModulesBelowIt(String module) throws ClassNotFoundException {
        List<String> below = ORDER.subList(0, ORDER.indexOf(module));
        assertThat(Arrays.stream(declaration(module).allowedDependencies()).map(ModuleTests::moduleOf))
                .isSubsetOf(below);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleHasItsChineseName(String module) throws ClassNotFoundException {
        assertThat(declaration(module).displayName()).matches("\\p{IsHan}+");
    }

    private static ApplicationModule declaration(String module) throws ClassNotFoundException {
        return Class.forName("io.xiaohao." + module + ".package-info").getAnnotation(ApplicationModule.class);
    }

    /** {@code engine :: desk} is a part of {@code engine}. */
    private static String moduleOf(String dependency) {
        return dependency.split("::")[0].strip();
    }
}
