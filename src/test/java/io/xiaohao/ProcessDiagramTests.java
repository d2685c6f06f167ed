package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.ProcessModels.ProcessModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process has a diagram in which everything is drawn once and every arrow touches what it connects. */
class ProcessDiagramTests {

    /** How far an arrow may end from its node, in pixels. */
    private static final double TOLERANCE = 1;

    static Collection<ProcessModel> models() {
        return ProcessModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeIsDrawnOnce(ProcessModel model) {
        assertThat(model.elements(BpmnShape.class)
                        .map(BpmnShape::getBpmnElement)
                        .map(BaseElement::getId))
                .containsExactlyInAnyOrderElementsOf(
                        model.elements(FlowNode.class).map(FlowNode::getId).toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowIsDrawnOnce(ProcessModel model) {
        assertThat(model.elements(BpmnEdge.class).map(BpmnEdge::getBpmnElement).map(BaseElement::getId))
                .containsExactlyInAnyOrderElementsOf(model.elements(SequenceFlow.class)
                        .map(SequenceFlow::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyArrowTouchesBothItsEnds(ProcessModel model) {
        Map<String, Bounds> bounds = model.elements(BpmnShape.class)
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        assertThat(model.elements(BpmnEdge.class).filter(edge -> {
                    SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
                    List<Waypoint> points = List.copyOf(edge.getWaypoints());
                    return points.size() < 2
                            || !isAt(points.get(0), bounds.get(flow.getSource().getId()))
                            || !isAt(
                                    points.get(points.size() - 1),
                                    bounds.get(flow.getTarget().getId()));
                }))
                .extracting(edge -> edge.getBpmnElement().getId())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoNodesOfAScopeLieOnEachOther(ProcessModel model) {
        List<String> overlaps = new ArrayList<>();
        List<BpmnShape> shapes = tasksAndEvents(model).toList();
        for (int first = 0; first < shapes.size(); first++) {
            for (int second = first + 1; second < shapes.size(); second++) {
                if (overlap(shapes.get(first), shapes.get(second))) {
                    overlaps.add(shapes.get(first).getBpmnElement().getId() + " and "
                            + shapes.get(second).getBpmnElement().getId());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    /** A boundary event lies on its activity's edge; everything else has a place of its own within its scope. */
    private static Stream<BpmnShape> tasksAndEvents(ProcessModel model) {
        return model.elements(BpmnShape.class).filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent));
    }

    private static boolean overlap(BpmnShape first, BpmnShape second) {
        if (!first.getBpmnElement()
                .getParentElement()
                .equals(second.getBpmnElement().getParentElement())) {
            return false;
        }
        Bounds one = first.getBounds();
        Bounds other = second.getBounds();
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static boolean isAt(Waypoint point, Bounds bounds) {
        return point.getX() >= bounds.getX() - TOLERANCE
                && point.getX() <= bounds.getX() + bounds.getWidth() + TOLERANCE
                && point.getY() >= bounds.getY() - TOLERANCE
                && point.getY() <= bounds.getY() + bounds.getHeight() + TOLERANCE;
    }
}
