package io.xiaohao.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A product and one Chromium for all journeys, people of its own for each. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store shared = context.getRoot().getStore(NAMESPACE);
        Stage stage = shared.getOrComputeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
        String date = Optional.ofNullable(context.getRequiredTestClass().getAnnotation(AsOf.class))
                .map(AsOf::value)
                .orElse(RunningProduct.NOW);
        People people = new People(stage.chromium(), stage.productAsOf(date));
        context.getStore(NAMESPACE).put(People.class, people);
        return people;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        People people = context.getStore(NAMESPACE).remove(People.class, People.class);
        if (people != null) {
            people.leave(
                    context.getDisplayName(), context.getExecutionException().isPresent());
        }
    }
}
