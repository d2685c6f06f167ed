package io.xiaohao.programme;

import java.util.List;

/** Says what is wrong in a decision table before it is deployed; found by {@link java.util.ServiceLoader}. */
public interface DecisionTableCheck {

    /** The faults of a pack's own table; none where it compiles and takes the place of a shared one. */
    List<PackFault> check(DecisionTableFile file);
}
