package io.xiaohao.security.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every call that the engine's web applications answer, read from their resources' annotations. */
final class EngineCalls {

    /** Resources lead to resources; the engine's own stand three deep. */
    private static final int DEEPEST = 6;

    private static final String ENGINE = "/camunda/api/engine/engine/{}/";

    private final Set<String> found = new TreeSet<>();

    private EngineCalls() {}

    /** The calls of the engine itself, such as {@code GET task/{}/form}. */
    static List<String> ofEngine() {
        return all().stream()
                .filter(call -> call.contains(" " + ENGINE))
                .map(call -> call.replace(ENGINE, ""))
                .toList();
    }

    /** The other applications' own calls, such as {@code GET /camunda/api/admin/auth/user/{}}. */
    static List<String> ofApplications() {
        return all().stream().filter(call -> !call.contains(" " + ENGINE)).toList();
    }

    private static Set<String> all() {
        EngineCalls calls = new EngineCalls();
        calls.add("/camunda/api/engine", new EngineRestApplication());
        calls.add("/camunda/api/cockpit", new CockpitApplication());
        calls.add("/camunda/api/admin", new AdminApplication());
        calls.add("/camunda/api/tasklist", new TasklistApplication());
        calls.add("/camunda/api/welcome", new WelcomeApplication());
        return calls.found;
    }

    private void add(String address, Application application) {
        for (Class<?> resource : application.getClasses()) {
            pathOf(resource).ifPresent(path -> walk(resource, joined(address, path.value()), 0));
        }
    }

    private void walk(Class<?> resource, String address, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Method method : resource.getMethods()) {
            List<Annotation> annotations = annotations(resource, method);
            String path = annotations.stream()
                    .filter(Path.class::isInstance)
                    .map(annotation -> ((Path) annotation).value())
                    .findFirst()
                    .orElse("");
            Optional<String> verb = annotations.stream()
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(http -> http != null)
                    .map(HttpMethod::value)
                    .findFirst();
            if (verb.isPresent()) {
                found.add(verb.get() + " " + joined(address, path));
            } else if (!path.isEmpty()) {
                walk(method.getReturnType(), joined(address, path), depth + 1);
            }
        }
    }

    private static Optional<Path> pathOf(Class<?> resource) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(Path.class)) {
                return Optional.of(type.getAnnotation(Path.class));
            }
        }
        return Stream.of(resource.getInterfaces())
                .filter(contract -> contract.isAnnotationPresent(Path.class))
                .map(contract -> contract.getAnnotation(Path.class))
                .findFirst();
    }

    /** What stands on the method or on one that it implements. */
    private static List<Annotation> annotations(Class<?> type, Method method) {
        List<Annotation> annotations = new ArrayList<>();
        if (type == null) {
            return annotations;
        }
        try {
            Method declared = type.getDeclaredMethod(method.getName(), method.getParameterTypes());
            annotations.addAll(List.of(declared.getAnnotations()));
        } catch (NoSuchMethodException inherited) {
            // it stands further up
        }
        annotations.addAll(annotations(type.getSuperclass(), method));
        for (Class<?> contract : type.getInterfaces()) {
            annotations.addAll(annotations(contract, method));
        }
        return annotations;
    }

    private static String joined(String address, String path) {
        String plain = path.replaceAll("\\{[^}]*}", "{}").replaceAll("^/|/$", "");
        return plain.isEmpty() ? address : address + "/" + plain;
    }
}
