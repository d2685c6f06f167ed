package io.xiaohao.engine.operations;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * A process instance with the way it has gone.
 *
 * @param instance the instance
 * @param steps its steps in their order, at most {@link ProcessPaths#MOST_STEPS}
 * @param failing the elements at which it stands because of a failure
 * @param drawing the diagram of its process
 */
public record ProcessPath(Instance instance, List<PathStep> steps, Set<String> failing, ProcessDrawing drawing) {

    /**
     * A process instance.
     *
     * @param id the engine's id
     * @param process the name of the process
     * @param version the version of its model
     * @param about its business key: an issue's number, or what else it is about
     * @param government the government's code
     * @param started when it began
     * @param ended when it ended; null where it runs
     * @param outcome the name of the end event it reached; null where it runs, or was ended from outside
     */
    public record Instance(
            String id,
            String process,
            int version,
            String about,
            String government,
            LocalDateTime started,
            LocalDateTime ended,
            String outcome) {}
}
