package io.xiaohao;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What every class of the product keeps to, whichever module it is in. */
@AnalyzeClasses(packages = "io.xiaohao", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    /** Where the engine is spoken to, so that it can be exchanged (ADR 0001). */
    private static final String[] NEXT_TO_THE_ENGINE = {
        "io.xiaohao.*.process..", "io.xiaohao.engine..", "io.xiaohao.security..", "io.xiaohao.rehearsal.."
    };

    @ArchTest
    static final ArchRule onlyWhatStandsNextToTheEngineKnowsIt = noClasses()
            .that()
            .resideOutsideOfPackages(NEXT_TO_THE_ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyWhatStandsNextToTheEngineUsesItsDates = noClasses()
            .that()
            .resideOutsideOfPackages(NEXT_TO_THE_ENGINE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class);

    @ArchTest
    static final ArchRule theTimeComesFromTheOneClock = noClasses()
            .should(callMethodWhere(readsTheMachinesTime()))
            .orShould()
            .callConstructor(Date.class)
            .because("timers, deadlines and the journal go by the same clock, and a rehearsal moves it");

    @ArchTest
    static final ArchRule nothingMakesAClockOfItsOwn = noClasses()
            .should(callMethodWhere(
                    target(nameMatching("system.*|tick.*")).and(target(owner(belongToAnyOf(Clock.class))))))
            .because("there is one clock, and a rehearsal moves it");

    @ArchTest
    static final ArchRule noRowsAreLeftUnreadOnAnOpenConnection = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("such a stream holds its connection until it is closed, and twenty of them stop the product");

    @ArchTest
    static final ArchRule onlyTheMainClassKnowsTheStandardStreams =
            noClasses().that().doNotBelongToAnyOf(XiaohaoApplication.class).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule namesSayWhatAThingDoes =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helpers?|Common)");

    @ArchTest
    static final ArchRule packagesAreNamedByTheDomain =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..");

    @ArchTest
    static final ArchRule controllersAreTheirModulesOwn = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("io.xiaohao.*.web..");

    @ArchTest
    static final ArchRule webAndProcessAreNotUsedByTheDomain = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..process..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.xiaohao.*.web..", "io.xiaohao.*.process.."));

    @ArchTest
    static final ArchRule delegatesAreTheirModulesOwn = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .or()
            .areAssignableTo(TaskListener.class)
            .or()
            .areAssignableTo(ExecutionListener.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("io.xiaohao.*.process..");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .should(callMethodWhere(target(nameMatching("sleep")).and(target(owner(belongToAnyOf(Thread.class))))));

    @ArchTest
    static final ArchRule dependenciesAreGivenToConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule failuresHaveNames = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule thereIsOneKindOfLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** An {@code Instant} is the machine's own time, as the file system has it; the domain's time has a zone or none. */
    private static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
        DescribedPredicate<JavaMethodCall> reads = DescribedPredicate.describe(
                "reads the time without a clock",
                call -> call.getName().equals("now")
                        && !call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Clock.class)));
        return reads.and(target(owner(belongToAnyOf(
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                Year.class,
                YearMonth.class,
                ZonedDateTime.class))));
    }
}
