package dev.chai.spec.text;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lends buffers that are costly to make and that one thread at a time can use, and keeps a bounded number of them.
 *
 * <pre>{@code
 * WorkspacePool<StringBuilder> pool = new WorkspacePool<>(StringBuilder::new);
 * String text = pool.use(buffer -> buffer.append("x").toString());
 * }</pre>
 *
 * <p>Not one per thread: a server's hundred threads would each keep one for good. As many are kept as there are processors, since no
 * more can work at once; further ones are made for the call and dropped. So are those that have grown too large, and those whose work
 * failed, since they may be left in any state.
 *
 * <p>Thread-safe. Work may use the pool again; it gets another workspace.
 *
 * @param <T> the workspace
 */
public final class WorkspacePool<T> {
    private final Supplier<? extends T> maker;
    private final Predicate<? super T> isWorthKeeping;
    private final Queue<T> idle = new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    /** Creates an empty pool that makes its workspaces when they are first needed. */
    public WorkspacePool(Supplier<? extends T> maker) {
        this(maker, workspace -> true);
    }

    /** Creates an empty pool that drops a workspace, once it has been used, unless it is worth keeping. */
    public WorkspacePool(Supplier<? extends T> maker, Predicate<? super T> isWorthKeeping) {
        this.maker = maker;
        this.isWorthKeeping = isWorthKeeping;
    }

    /** Returns what the work makes of a workspace; nothing of the workspace may be part of it. */
    public <R> R use(Function<? super T, ? extends R> work) {
        T kept = idle.poll();
        T workspace = kept == null ? maker.get() : kept;
        R result = work.apply(workspace);
        if (isWorthKeeping.test(workspace)) {
            idle.offer(workspace);
        }
        return result;
    }
}
