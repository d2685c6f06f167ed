package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.security.web.KeyClaim.Answered;
import io.xiaohao.security.web.KeyClaim.Denied;
import io.xiaohao.security.web.KeyClaim.Granted;
import io.xiaohao.testing.ModuleDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTests {

    private static final byte[] BODY = "{\"number\":\"T-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final KeptAnswer CREATED = new KeptAnswer(201, "application/json", "/api/issues/T-1", BODY);

    private final ModuleDatabase database = ModuleDatabase.migratedTo("070");
    private final IdempotencyKeys keys = new IdempotencyKeys(database.client(), database.transactions());
    private final IdempotentCall call = call("headquarters", "key", "{}");

    @Test
    void theSameKeyIsAnsweredAsTheFirstTime() {
        keys.answer(claim(), CREATED);

        assertThat(keys.claim(call)).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.answer().status()).isEqualTo(201);
            assertThat(answered.answer().contentType()).isEqualTo("application/json");
            assertThat(answered.answer().location()).isEqualTo("/api/issues/T-1");
            assertThat(answered.answer().body()).isEqualTo(BODY);
        });
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        keys.answer(claim(), CREATED);

        assertDenied(call("headquarters", "key", "{\"area\":1}"), 422, "另一个请求");
    }

    @Test
    void anotherAccountsKeyIsAnotherKey() {
        claim();

        assertThat(keys.claim(call("leader", "key", "{}"))).isInstanceOf(Granted.class);
    }

    @Test
    void keysThatDifferInCaseOnlyAreDifferent() {
        claim();

        assertThat(keys.claim(call("headquarters", "KEY", "{}"))).isInstanceOf(Granted.class);
    }

    @Test
    void whatIsStillRunningIsAConflict() {
        claim();

        assertDenied(call, 409, "正在执行");
    }

    @Test
    void failuresAndRefusedLoginsAreNotKept() {
        for (int status : List.of(500, 503, 401, 403)) {
            keys.answer(claim(), new KeptAnswer(status, null, null, new byte[0]));
        }

        assertThat(keys.claim(call)).isInstanceOf(Granted.class);
    }

    @Test
    void anAnswerThatWasTooLargeIsSaidToBeGone() {
        keys.answer(claim(), new KeptAnswer(200, null, null, new byte[KeptAnswer.LARGEST_BODY + 1]));

        assertDenied(call, 409, "过大");
    }

    @Test
    void ofManyFirstCallsAtOnceExactlyOneExecutes() throws Exception {
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        List<Future<KeyClaim>> results = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            results.add(threads.submit(() -> {
                together.await();
                return keys.claim(call);
            }));
        }
        int granted = 0;
        for (Future<KeyClaim> result : results) {
            granted += result.get() instanceof Granted ? 1 : 0;
        }
        threads.shutdown();

        assertThat(granted).isEqualTo(1);
    }

    @Test
    void aCallWhoseNodeDiedIsExecutedAgain() {
        claim();
        silence();

        assertThat(keys.claim(call)).isInstanceOf(Granted.class);
        assertDenied(call, 409, "正在执行");
    }

    @Test
    void aCallWhoseNodeDiedAfterItsCommitIsNotExecutedAgain() {
        keys.noteCommit(claim());
        silence();

        assertDenied(call, 409, "先查询结果");
    }

    @Test
    void aCallThatFailedAfterItsCommitIsNotExecutedAgainAndTheCallerIsToldAtOnce() {
        String claim = claim();
        keys.noteCommit(claim);
        keys.answer(claim, new KeptAnswer(503, null, null, new byte[0]));

        assertDenied(call, 409, "先查询结果");
    }

    @Test
    void aSignOfLifeKeepsALongCall() {
        claim();
        silence();

        keys.beat();

        assertDenied(call, 409, "正在执行");
    }

    @Test
    void whatIsOlderThanAWeekIsForgotten() {
        keys.answer(claim(), CREATED);
        database.client()
                .sql("update idempotency_key set created_at = timestampadd(day, -8, created_at)")
                .update();

        keys.forgetOld();

        assertThat(keys.claim(call)).isInstanceOf(Granted.class);
    }

    @Test
    void whatIsYoungerIsKept() {
        keys.answer(claim(), CREATED);

        keys.forgetOld();

        assertThat(keys.claim(call)).isInstanceOf(Answered.class);
    }

    private String claim() {
        return keys.claim(call).granted().orElseThrow();
    }

    private void silence() {
        database.client()
                .sql("update idempotency_key set alive_at = timestampadd(second, -60, alive_at)")
                .update();
    }

    private void assertDenied(IdempotentCall denied, int status, String words) {
        assertThat(keys.claim(denied)).isInstanceOfSatisfying(Denied.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.detail()).contains(words);
        });
    }

    private static IdempotentCall call(String account, String key, String body) {
        return IdempotentCall.of(account, key, "POST /api/issues", body.getBytes(StandardCharsets.UTF_8));
    }
}
