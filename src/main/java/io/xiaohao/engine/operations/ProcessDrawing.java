package io.xiaohao.engine.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * A process as its model draws it, with the way of one instance marked. It is drawn here rather than by a script, so
 * that it is there at once, prints, can be read aloud and needs no exception from the page's policy.
 *
 * @param left where it begins
 * @param top where it begins
 * @param width how wide it is, in pixels
 * @param height how high it is, in pixels
 * @param nodes its elements, what lies behind first
 * @param flows its flows
 */
public record ProcessDrawing(int left, int top, int width, int height, List<Node> nodes, List<Flow> flows) {

    private static final int MARGIN = 24;
    private static final int LETTER = 13;
    private static final int LINE = 16;
    private static final int LABEL_WIDTH = 104;

    /** How an instance stands to an element. */
    public enum Mark {
        /** It never was there. */
        NONE,
        /** It has been there. */
        PASSED,
        /** It was there, and something else ended that. */
        CANCELLED,
        /** It is there now. */
        CURRENT,
        /** It is there now, because of a failure. */
        FAILING
    }

    /**
     * An element.
     *
     * @param name its name
     * @param shape {@code task}, {@code event}, {@code boundary}, {@code gateway} or {@code group}
     * @param box where it stands
     * @param label its name in lines
     * @param mark how the instance stands to it
     * @param times how often the instance has been there
     */
    public record Node(String name, String shape, Box box, List<Line> label, Mark mark, int times) {}

    /**
     * A rectangle.
     *
     * @param x its left
     * @param y its top
     * @param width its width
     * @param height its height
     */
    public record Box(int x, int y, int width, int height) {

        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX().intValue(),
                    bounds.getY().intValue(),
                    bounds.getWidth().intValue(),
                    bounds.getHeight().intValue());
        }

        /** Its middle, from the left. */
        public int middleX() {
            return x + width / 2;
        }

        /** Its middle, from the top. */
        public int middleY() {
            return y + height / 2;
        }

        /** Its corners as a diamond. */
        public String diamond() {
            return "%d,%d %d,%d %d,%d %d,%d"
                    .formatted(middleX(), y, x + width, middleY(), middleX(), y + height, x, middleY());
        }
    }

    /**
     * A line of a label.
     *
     * @param x its middle
     * @param y its base
     * @param text what it says
     */
    public record Line(int x, int y, String text) {}

    /**
     * A flow.
     *
     * @param points where it goes, as SVG writes it
     * @param label its name in lines
     */
    public record Flow(String points, List<Line> label) {}

    static ProcessDrawing of(BpmnModelInstance model, List<PathStep> steps, Set<String> failing) {
        List<Node> nodes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowElement)
                .map(shape -> node(shape, steps, failing))
                .sorted(Comparator.comparingInt(ProcessDrawing::layer))
                .toList();
        List<Flow> flows = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(ProcessDrawing::flow)
                .toList();
        return around(nodes, flows, model);
    }

    private static ProcessDrawing around(List<Node> nodes, List<Flow> flows, BpmnModelInstance model) {
        List<Box> boxes = new ArrayList<>();
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> boxes.add(Box.of(shape.getBounds())));
        model.getModelElementsByType(BpmnLabel.class).stream()
                .filter(label -> label.getBounds() != null)
                .forEach(label -> boxes.add(Box.of(label.getBounds())));
        int left = boxes.stream().mapToInt(Box::x).min().orElse(0) - MARGIN;
        int top = boxes.stream().mapToInt(Box::y).min().orElse(0) - MARGIN;
        int right = boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        int bottom =
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0) + 2 * MARGIN;
        return new ProcessDrawing(left, top, right - left, bottom - top, nodes, flows);
    }

    private static Node node(BpmnShape shape, List<PathStep> steps, Set<String> failing) {
        FlowElement element = (FlowElement) shape.getBpmnElement();
        Box box = Box.of(shape.getBounds());
        String kind = kind(element);
        List<PathStep> here = steps.stream()
                .filter(step -> step.element().equals(element.getId()))
                .toList();
        String name = element.getName() == null ? "" : element.getName();
        return new Node(
                name,
                kind,
                box,
                label(kind, name, box, shape.getBpmnLabel()),
                mark(here, failing.contains(element.getId())),
                here.size());
    }

    private static String kind(BaseElement element) {
        if (element instanceof SubProcess) {
            return "group";
        }
        if (element instanceof Gateway) {
            return "gateway";
        }
        if (element instanceof BoundaryEvent) {
            return "boundary";
        }
        return element instanceof Event ? "event" : "task";
    }

    private static int layer(Node node) {
        return switch (node.shape()) {
            case "group" -> 0;
            case "boundary" -> 2;
            default -> 1;
        };
    }

    private static Mark mark(List<PathStep> here, boolean isFailing) {
        if (isFailing) {
            return Mark.FAILING;
        }
        if (here.isEmpty()) {
            return Mark.NONE;
        }
        if (here.stream().anyMatch(step -> step.until() == null)) {
            return Mark.CURRENT;
        }
        return here.stream().allMatch(PathStep::cancelled) ? Mark.CANCELLED : Mark.PASSED;
    }

    private static List<Line> label(String kind, String name, Box box, BpmnLabel label) {
        if (kind.equals("task")) {
            List<String> words = wrapped(name, box.width() - 12);
            return lines(words, box.middleX(), box.middleY() - (words.size() - 1) * LINE / 2 + 5);
        }
        if (kind.equals("group")) {
            return lines(List.of(name), box.x() + 10 + name.length() * LETTER / 2, box.y() + 20);
        }
        return label == null || label.getBounds() == null
                ? lines(wrapped(name, LABEL_WIDTH), box.middleX(), box.y() + box.height() + LINE)
                : beside(name, Box.of(label.getBounds()));
    }

    private static List<Line> beside(String name, Box place) {
        return lines(wrapped(name, Math.max(place.width(), LABEL_WIDTH)), place.middleX(), place.y() + LETTER);
    }

    private static List<Line> lines(List<String> words, int middle, int firstBase) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lines.add(new Line(middle, firstBase + i * LINE, words.get(i)));
        }
        return lines;
    }

    private static List<String> wrapped(String name, int width) {
        int letters = Math.max(1, width / LETTER);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < name.length(); from += letters) {
            lines.add(name.substring(from, Math.min(name.length(), from + letters)));
        }
        return lines;
    }

    private static Flow flow(BpmnEdge edge) {
        String points = edge.getWaypoints().stream()
                .map(point -> Math.round(point.getX()) + "," + Math.round(point.getY()))
                .collect(Collectors.joining(" "));
        BpmnLabel label = edge.getBpmnLabel();
        boolean isNamed = edge.getBpmnElement() instanceof SequenceFlow flow && flow.getName() != null;
        if (!isNamed || label == null || label.getBounds() == null) {
            return new Flow(points, List.of());
        }
        return new Flow(points, beside(((SequenceFlow) edge.getBpmnElement()).getName(), Box.of(label.getBounds())));
    }
}
