package io.xiaohao.engine.operations;

import io.xiaohao.security.EngineSession;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What the elements of a process are called in its model. */
@Component
public class ElementNames {

    private final RepositoryService repository;
    private final EngineSession engine;

    ElementNames(RepositoryService repository, EngineSession engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** The name of the element of this version of a process; its id where it has none; null where no element is given. */
    public String of(String definition, String element) {
        if (definition == null || element == null) {
            return element;
        }
        ModelElementInstance found = engine.asSystem(
                () -> repository.getBpmnModelInstance(definition).getModelElementById(element));
        return found instanceof FlowElement named && named.getName() != null ? named.getName() : element;
    }
}
