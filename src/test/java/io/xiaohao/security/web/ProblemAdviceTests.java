package io.xiaohao.security.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.refusal.Refusal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

class ProblemAdviceTests {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Thrower())
            .setControllerAdvice(new ProblemAdvice(new RequestProblems(DataSize.ofMegabytes(20))))
            .build();

    @Test
    void aRefusalSaysItsSentenceAndField() throws Exception {
        http.perform(get("/throw/refusal"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("期限不能早于今天。"))
                .andExpect(jsonPath("$.field").value("deadline"));
    }

    @Test
    void aRefusalThatTheEngineHasWrappedIsTheSame() throws Exception {
        http.perform(get("/throw/wrapped"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("期限不能早于今天。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimistic", "lock", "deadlock"})
    void aLostRaceIsAConflict(String kind) throws Exception {
        http.perform(get("/throw/" + kind))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("请刷新后重试")));
    }

    @Test
    void aFileThatIsTooLargeIsToldTheLimit() throws Exception {
        http.perform(get("/throw/upload"))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.detail", containsString("20 MB")));
    }

    @Test
    void aFailureShowsNothingOfTheInside() throws Exception {
        http.perform(get("/throw/failure"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.incident").isNotEmpty())
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void jsonThatCannotBeReadIsToldWhere() throws Exception {
        http.perform(json("{\"deadline\":\n \"2021-06-08\","))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("第 2 行")));
    }

    @Test
    void aValueOfTheWrongKindIsNamed() throws Exception {
        http.perform(json("{\"deadline\":\"tomorrow\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("deadline"));
    }

    @Test
    void aMissingParameterIsNamed() throws Exception {
        http.perform(get("/parameter"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("number"));
        http.perform(get("/parameter").param("number", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("number"));
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        http.perform(multipart("/file"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("file"));
    }

    @Test
    void anotherContentTypeIsNotSupported() throws Exception {
        http.perform(post("/json").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.title").value("不支持的内容类型"));
    }

    @Test
    void anotherFormatCannotBeHad() throws Exception {
        http.perform(get("/parameter").param("number", "1").accept("text/csv"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/json").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @RestController
    static class Thrower {

        private static final Map<String, Supplier<RuntimeException>> EXCEPTIONS = Map.of(
                "refusal", () -> Refusal.invalid("deadline", "期限不能早于今天。"),
                "wrapped",
                        () -> new ProcessEngineException(
                                "ENGINE-03051", new RuntimeException(Refusal.invalid("deadline", "期限不能早于今天。"))),
                "optimistic", () -> new OptimisticLockingException("ENGINE-03005"),
                "lock", () -> new CannotAcquireLockException("lock"),
                "deadlock", () -> new ProcessEngineException("sql", new SQLException("deadlock", "40001", 1213)),
                "upload", () -> new MaxUploadSizeExceededException(-1),
                "failure", () -> new IllegalStateException("secret"));

        @GetMapping("/throw/{kind}")
        void fail(@PathVariable("kind") String kind) {
            throw EXCEPTIONS.get(kind).get();
        }

        @PostMapping("/json")
        void json(@RequestBody Body body) {}

        @GetMapping("/parameter")
        Map<String, Integer> parameter(@RequestParam("number") int number) {
            return Map.of("number", number);
        }

        @PostMapping("/file")
        void file(@RequestParam("file") MultipartFile file) {}

        record Body(LocalDate deadline) {}
    }
}
