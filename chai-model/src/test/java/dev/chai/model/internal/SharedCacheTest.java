package dev.chai.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SharedCacheTest {
    private final SharedCache<String> cache = new SharedCache<>(10, String::length);
    private final AtomicInteger made = new AtomicInteger();

    private String get(String key, int weight) {
        return cache.get(key, () -> {
            made.incrementAndGet();
            return "x".repeat(weight);
        });
    }

    @Test
    void dropsWhatWasNotAskedForTheLongest() {
        get("a", 4);
        get("b", 4);
        get("a", 4);
        get("c", 4);
        assertThat(made).hasValue(3);
        get("a", 4);
        assertThat(made).hasValue(3);
        get("b", 4);
        assertThat(made).hasValue(4);
    }

    @Test
    void keepsTheLastHoweverHeavy() {
        get("a", 4);
        get("b", 400);
        get("b", 400);
        assertThat(made).hasValue(2);
        get("c", 1);
        get("b", 400);
        assertThat(made).hasValue(4);
    }

    @Test
    void callersAtOnceShareOneMaking() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> cache.get("a", () -> {
                go.await();
                made.incrementAndGet();
                return "one";
            })));
        }
        go.countDown();
        for (Future<String> each : all) {
            assertThat(each.get()).isEqualTo("one");
        }
        threads.shutdown();
        assertThat(made).hasValue(1);
    }

    @Test
    void afterAFailureTheNextCallerTriesAgain() throws Exception {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IOException("no disk");
                }))
                .hasMessage("no disk");
        assertThat(get("a", 3)).isEqualTo("xxx");
        assertThat(get("a", 3)).isEqualTo("xxx");
        assertThat(made).hasValue(1);
    }
}
