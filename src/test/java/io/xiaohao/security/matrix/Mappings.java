package io.xiaohao.security.matrix;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that Spring answers: the controllers', the actuator's, files. */
final class Mappings {

    private Mappings() {}

    /** As {@code GET /issues/{number}}; {@code ANY} where every method is answered, {@code FILE} where files are. */
    static Set<String> of(ApplicationContext context) {
        Set<String> mapped = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, mapped)));
        context.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(path -> mapped.add("FILE " + path)));
        return mapped;
    }

    private static void add(RequestMappingInfo info, Set<String> mapped) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            if (methods.isEmpty()) {
                mapped.add("ANY " + path);
            }
            methods.forEach(method -> mapped.add(method + " " + path));
        }
    }
}
