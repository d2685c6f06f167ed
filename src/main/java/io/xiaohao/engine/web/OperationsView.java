package io.xiaohao.engine.web;

import io.xiaohao.engine.operations.ProcessDrawing;
import java.util.List;

/** What the administrators' pages show. */
final class OperationsView {

    private OperationsView() {}

    /**
     * A failed job.
     *
     * @param id the engine's id
     * @param what the element that failed
     * @param where process and kind of work
     * @param about what it is about, or null
     * @param path where the way of its instance is told, or null
     * @param government the government's name, or null where it need not be said
     * @param message what the engine noted
     * @param advice what to do
     * @param since when it failed, or will be tried again, in words; null where unknown
     */
    record JobLine(
            String id,
            String what,
            String where,
            String about,
            String path,
            String government,
            String message,
            String advice,
            String since) {}

    /**
     * A task that nobody can take.
     *
     * @param id the engine's id
     * @param name its name
     * @param about process and what it is about
     * @param government the government's name, or null where it need not be said
     * @param since since when it waits, and by when it is to be done
     * @param cause why nobody can take it
     * @param advice what to do
     * @param admin where in Camunda's administration that is done, or null
     * @param releasable whether it can be given back here
     */
    record TaskLine(
            String id,
            String name,
            String about,
            String government,
            String since,
            String cause,
            String advice,
            String admin,
            boolean releasable) {}

    /**
     * A process instance.
     *
     * @param path where its way is told
     * @param process the name of its process
     * @param about what it is about
     * @param government the government's name, or null where it need not be said
     * @param started when it began
     * @param ended when it ended, or null
     * @param state how it stands or ended, in words
     */
    record InstanceLine(
            String path, String process, String about, String government, String started, String ended, String state) {}

    /**
     * A step of an instance.
     *
     * @param number its place
     * @param name the element's name
     * @param kind its kind in words
     * @param who who did it
     * @param from when it began
     * @param until when it ended, or null
     * @param state how it ended, in words
     * @param style the style class
     */
    record StepLine(
            int number, String name, String kind, String who, String from, String until, String state, String style) {}

    /**
     * The page of one instance.
     *
     * @param instance the instance
     * @param version the version of its model
     * @param drawing its diagram
     * @param steps its steps in their order
     * @param more whether there are more steps than are told
     */
    record PathView(InstanceLine instance, int version, ProcessDrawing drawing, List<StepLine> steps, boolean more) {}
}
