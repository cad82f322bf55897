package dev.chai.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkspacePoolTest {
    private final AtomicInteger made = new AtomicInteger();
    private final WorkspacePool<int[]> pool = new WorkspacePool<>(this::make, room -> room[0] < 2);

    private int[] make() {
        made.incrementAndGet();
        return new int[1];
    }

    @Test
    void aWorkspaceIsUsedAgainUntilItHasGrownTooLarge() {
        assertThat(pool.<Integer>use(room -> ++room[0])).isEqualTo(1);
        assertThat(pool.<Integer>use(room -> ++room[0])).isEqualTo(2);
        assertThat(pool.<Integer>use(room -> ++room[0])).isEqualTo(1);
        assertThat(made).hasValue(2);
    }

    @Test
    void workWithinWorkGetsAnotherWorkspace() {
        assertThat(pool.<Boolean>use(outer -> pool.<Boolean>use(inner -> inner != outer)))
                .isTrue();
    }

    @Test
    void aWorkspaceWhoseWorkFailedIsDropped() {
        assertThatIllegalStateException()
                .isThrownBy(() -> pool.use(room -> {
                    throw new IllegalStateException("failed");
                }));
        assertThat(pool.<Integer>use(room -> room[0])).isZero();
        assertThat(made).hasValue(2);
    }

    @Test
    void noMoreAreKeptThanThereAreProcessors() {
        int processors = Runtime.getRuntime().availableProcessors();
        nest(processors + 3);
        assertThat(made).hasValue(processors + 3);
        nest(processors + 3);
        assertThat(made).hasValue(processors + 6);
    }

    private int nest(int depth) {
        return depth == 0 ? 0 : pool.<Integer>use(room -> nest(depth - 1));
    }
}
