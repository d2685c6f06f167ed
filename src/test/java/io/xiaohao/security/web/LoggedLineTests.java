package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A line of the log as an object: who acted, and about what. */
class LoggedLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void theAccountAndTheIssueAreFieldsOfTheirOwn(String format) throws Exception {
        JsonNode line = line(format, Map.of("account", "supervisor", "about", "T-1"));

        assertThat(line.path("account").asText()).isEqualTo("supervisor");
        assertThat(line.path("about").asText()).isEqualTo("T-1");
        assertThat(line.path("message").asText()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void whereNobodyIsSignedInItIsTheSystem(String format) throws Exception {
        JsonNode line = line(format, Map.of());

        assertThat(line.path("account").asText()).isEqualTo("system");
        assertThat(line.has("about")).isFalse();
    }

    @Test
    void aRequestAboutOneIssueNamesItUntilItIsAnswered() throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(new Asked())
                .addInterceptors(new IssueInLog())
                .build();

        http.perform(get("/api/issues/T-1")).andExpect(content().string("T-1"));
        http.perform(get("/api/units/T-1")).andExpect(content().string("nothing"));

        assertThat(MDC.get("about")).isNull();
    }

    @RestController
    private static final class Asked {

        @GetMapping({"/api/issues/{number}", "/api/units/{unit}"})
        String about() {
            return MDC.get("about") == null ? "nothing" : MDC.get("about");
        }
    }

    private static JsonNode line(String format, Map<String, String> context) throws Exception {
        LoggerContext logging = new LoggerContext();
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("product", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        logging.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logging);
        encoder.setFormat(format);
        encoder.start();
        LoggingEvent event =
                new LoggingEvent("a caller", logging.getLogger("io.xiaohao"), Level.INFO, "done", null, new Object[0]);
        event.setMDCPropertyMap(context);
        return new ObjectMapper().readTree(encoder.encode(event));
    }
}
