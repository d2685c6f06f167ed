package io.xiaohao.rehearsal.play;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.play.AgreeingPlays.AgreeingPlay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Headquarters confirms what follows from a result, and the offices decide accordingly. */
@Configuration(proxyBeanMethods = false)
@StageOnly
class ConsequencePlays {

    @Bean
    AutopilotPlay confirmConsequencesPlay() {
        return new AgreeingPlay("confirm-consequences", "confirmed", true);
    }

    @Bean
    AutopilotPlay recordDecisionPlay() {
        return new AgreeingPlay("record-decision", "decided", true);
    }
}
