package io.xiaohao;

import static io.xiaohao.ProcessModels.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.ProcessModels.ProcessModel;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.security.Role;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Process and code are tied by one name: id of the element, bean, class, form, constant. */
class ProcessBindingTests {

    private static final Pattern CALL = Pattern.compile("\\b([a-z][A-Za-z]*)\\.([a-z][A-Za-z]*)\\(execution\\)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final String MESSAGE = "MESSAGE_";
    private static final Map<String, Class<?>> BEANS = beans();

    static Collection<ProcessModel> models() {
        return ProcessModels.all();
    }

    @Test
    void aServiceTaskCallsTheBeanOfItsOwnName() {
        assertThat(findings(
                        ServiceTask.class,
                        task -> !("${" + camelCase(task.getId()) + "}").equals(task.getCamundaDelegateExpression())
                                || !isBean(camelCase(task.getId()), JavaDelegate.class)))
                .isEmpty();
    }

    @Test
    void aServiceTaskHasNoOtherWayToWork() {
        assertThat(findings(
                        ServiceTask.class,
                        task -> task.getCamundaClass() != null
                                || task.getCamundaExpression() != null
                                || task.getCamundaType() != null
                                || task.getCamundaResultVariable() != null))
                .isEmpty();
    }

    @Test
    void everyDelegateHasItsServiceTask() {
        Set<String> called = ProcessModels.all().stream()
                .flatMap(model -> model.elements(ServiceTask.class))
                .map(task -> camelCase(task.getId()))
                .collect(Collectors.toSet());
        assertThat(BEANS.entrySet().stream()
                        .filter(bean -> JavaDelegate.class.isAssignableFrom(bean.getValue()))
                        .map(Map.Entry::getKey))
                .isSubsetOf(called);
    }

    @Test
    void listenersAreBeans() {
        assertThat(ProcessModels.all().stream()
                        .flatMap(model -> model.elements(CamundaTaskListener.class))
                        .map(CamundaTaskListener::getCamundaDelegateExpression)
                        .filter(expression -> !isBeanExpression(expression, TaskListener.class)))
                .isEmpty();
        assertThat(ProcessModels.all().stream()
                        .flatMap(model -> model.elements(CamundaExecutionListener.class))
                        .map(CamundaExecutionListener::getCamundaDelegateExpression)
                        .filter(expression -> !isBeanExpression(expression, ExecutionListener.class)))
                .isEmpty();
    }

    /** An expression cannot call a method of a type that is not public; the engine would notice when it gets there. */
    @ParameterizedTest
    @MethodSource("models")
    void whatExpressionsCallIsThereAndPublic(ProcessModel model) {
        assertThat(CALL.matcher(model.text()).results().filter(call -> !isCallable(call)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void groupsThatAModelNamesAreRoles() {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
        assertThat(findings(UserTask.class, task -> task.getCamundaCandidateGroupsList().stream()
                        .anyMatch(group -> !group.startsWith("${") && !roles.contains(group))))
                .isEmpty();
    }

    @Test
    void aTasksFormIsNamedAfterItAndThere() {
        assertThat(findings(UserTask.class, task -> {
                    String form = "forms/" + task.getId() + ".html";
                    return task.getCamundaFormKey() != null
                            && !(task.getCamundaFormKey().equals("embedded:deployment:" + form)
                                    && Files.isRegularFile(Path.of(form)));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void constantsAreWhatTheModelSays(ProcessModel model) throws ClassNotFoundException {
        Class<?> constants = constantsOf(model);
        Set<String> ids =
                model.elements(BaseElement.class).map(BaseElement::getId).collect(Collectors.toSet());
        Set<String> messages =
                model.elements(Message.class).map(Message::getName).collect(Collectors.toSet());
        Set<String> variables = variablesOf(model);
        assertThat(texts(constants).filter(constant -> {
                    String value = value(constant);
                    return switch (constant.getName()) {
                        case "KEY" -> !value.equals(model.key());
                        default ->
                            constant.getName().startsWith(MESSAGE)
                                    ? !messages.contains(value) || !isNamedAfter(constant, MESSAGE, value)
                                    : !(ids.contains(value) && isNamedAfter(constant, "", value))
                                            && !variables.contains(value);
                    };
                }))
                .extracting(Field::getName)
                .isEmpty();
    }

    private static boolean isNamedAfter(Field constant, String prefix, String id) {
        return constant.getName().equals(prefix + id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Class<?> constantsOf(ProcessModel model) throws ClassNotFoundException {
        String name = ClassUtils.getShortName(capitalised(camelCase(model.key())) + "Process");
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition candidate) {
                return true;
            }
        };
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("io\\.xiaohao\\.\\w+\\.process\\." + name)));
        Set<BeanDefinition> found = scanner.findCandidateComponents("io.xiaohao");
        assertThat(found)
                .as("the class " + name + " beside the delegates of " + model.key())
                .hasSize(1);
        return Class.forName(found.iterator().next().getBeanClassName());
    }

    private static Stream<Field> texts(Class<?> constants) {
        return Arrays.stream(constants.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class);
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What an instance is given at its start, and what its expressions read. */
    private static Set<String> variablesOf(ProcessModel model) {
        Stream<String> read = EXPRESSION
                .matcher(model.text())
                .results()
                .flatMap(expression -> Arrays.stream(expression.group(1).split("[^A-Za-z]+")));
        return Stream.concat(SubmittedForm.REFERENCES.stream(), read).collect(Collectors.toSet());
    }

    private static boolean isCallable(MatchResult call) {
        Class<?> bean = BEANS.get(call.group(1));
        return bean != null
                && Modifier.isPublic(bean.getModifiers())
                && ClassUtils.hasMethod(bean, call.group(2), DelegateExecution.class);
    }

    private static boolean isBeanExpression(String expression, Class<?> type) {
        return expression != null
                && expression.startsWith("${")
                && isBean(expression.substring(2, expression.length() - 1), type);
    }

    private static boolean isBean(String name, Class<?> type) {
        return BEANS.containsKey(name) && type.isAssignableFrom(BEANS.get(name));
    }

    private static Map<String, Class<?>> beans() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scanner.findCandidateComponents("io.xiaohao").stream()
                .collect(Collectors.toMap(
                        ProcessBindingTests::nameOf, ProcessBindingTests::typeOf, (one, other) -> one));
    }

    private static String nameOf(BeanDefinition component) {
        return AnnotationBeanNameGenerator.INSTANCE.generateBeanName(component, new SimpleBeanDefinitionRegistry());
    }

    private static Class<?> typeOf(BeanDefinition component) {
        return ClassUtils.resolveClassName(component.getBeanClassName(), ProcessBindingTests.class.getClassLoader());
    }

    private static String camelCase(String id) {
        return Pattern.compile("-([a-z0-9])").matcher(id).replaceAll(hyphen -> hyphen.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
